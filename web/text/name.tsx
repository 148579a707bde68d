/** A name from a document: its direction marks stay inside it. */
export function Name({ children }: { readonly children: string }) {
  return <bdi>{children}</bdi>;
}
