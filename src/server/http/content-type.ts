/** A media type as header: programs read text as Latin-1 or worse unless it says UTF-8. */
export function contentType(mediaType: string): string {
  return mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
}
