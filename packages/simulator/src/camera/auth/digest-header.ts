/** The parameters of `Authorization: Digest …`, quotes taken off. */
export type DigestParameters = ReadonlyMap<string, string>;

const parameter = /\s*([A-Za-z*]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?:,|$)/y;

/** Reads an `Authorization` header; `undefined` when it is not a well-formed Digest. @see RFC 7616, section 3.4 */
export function parseDigestHeader(header: string): DigestParameters | undefined {
  const scheme = /^Digest\s+/i.exec(header);
  if (scheme === null) return undefined;
  const parameters = new Map<string, string>();
  parameter.lastIndex = scheme[0].length;
  while (parameter.lastIndex < header.length) {
    const match = parameter.exec(header);
    const name = match?.[1]?.toLowerCase();
    if (match === null || name === undefined || parameters.has(name)) return undefined;
    parameters.set(name, match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '');
  }
  return parameters;
}
