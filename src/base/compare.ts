/**
 * Orders strings by UTF-16 code unit, as `<` does: the same on every machine, whatever its locale.
 * Everything Epigraph writes is sorted by this.
 */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
