/** `1 camera`, `7 cameras`, `2,048 cameras`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** `3 done, 1 failed`: the parts that are not zero, or `otherwise`. */
export function tally(parts: readonly (readonly [number, string])[], otherwise: string): string {
  const said = parts.filter(([number]) => number > 0);
  if (said.length === 0) return otherwise;
  return said.map(([number, what]) => `${number.toLocaleString('en-US')} ${what}`).join(', ');
}
