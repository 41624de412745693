/**
 * Below zero when firmware `a` is older than `b`.
 *
 * Compares the first dotted number of each, part by part as numbers: `V5.7.15 build 230313` is newer than `5.7.9`. A text
 * without one is taken for the newest.
 */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first === undefined || second === undefined) return first === second ? 0 : first === undefined ? 1 : -1;
  const length = Math.max(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(version: string): readonly number[] | undefined {
  return /\d+(?:\.\d+)+/.exec(version)?.[0].split('.').map(Number);
}
