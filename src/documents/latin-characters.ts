/** One character per byte, which is enough to find ASCII marks in bytes of unknown encoding. */
export function latinCharacters(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
