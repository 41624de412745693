/** The first token of that kind that is not taken: `OsdToken_3`. */
export function nextToken(prefix: string, taken: readonly { readonly token: string }[]): string {
  const tokens = new Set(taken.map(({ token }) => token));
  let number = 1;
  while (tokens.has(`${prefix}_${number}`)) number += 1;
  return `${prefix}_${number}`;
}
