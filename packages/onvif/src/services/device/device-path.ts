/**
 * Path and query of an address that a device gives of itself, percent encoded; absent when it gives no usable one. Host and
 * port are dropped: behind address translation, in containers and on careless firmware they lead elsewhere, and a signed
 * request must not.
 */
export function pathOf(address: string | undefined): string | undefined {
  const [first = ''] = (address ?? '').trim().split(/\s+(?=https?:)/i);
  const [, rest = ''] = /^https?:\/\/[^/?#\s]*([^#]*)/i.exec(first) ?? /^(\/[^#]*)/.exec(first) ?? [];
  if (rest === '' || !URL.canParse(`http://device${rest}`)) return undefined;
  const { pathname, search } = new URL(`http://device${rest}`);
  return pathname + search;
}
