/**
 * An id for each deed on the page, made of the page's own: a second tap before the answer is the same deed, and a page that
 * was made anew has new ones. (FNV-1a, 64 bits, over the name.)
 */
export function deedId(page: string, name: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(name)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return page.slice(0, 24) + hash.toString(16).padStart(16, '0').slice(-12);
}
