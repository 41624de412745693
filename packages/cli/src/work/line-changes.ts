interface Range {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** Lines of one text that stand in the place of lines of another. */
export interface LineChange {
  readonly before: Range;
  readonly after: Range;
}

interface Stretch {
  readonly before: Range;
  readonly after: Range;
}

/**
 * Where two lists of lines differ: what has changed lies between lines that stand once in each (patience diff).
 *
 * Devices have lines of their own, so the time is linear in the size of a file but for a logarithm.
 */
export function lineChanges(a: readonly string[], b: readonly string[]): LineChange[] {
  const whole = { before: { start: 0, end: a.length }, after: { start: 0, end: b.length } };
  const changes: LineChange[] = [];
  const open: Stretch[] = [whole];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const core = trimmed(a, b, stretch);
    if (core.before.start === core.before.end && core.after.start === core.after.end) continue;
    const anchors = anchorsIn(a, b, core);
    if (anchors.length === 0) changes.push(core);
    else open.push(...between(core, anchors));
  }
  return changes.sort((x, y) => x.before.start - y.before.start || x.after.start - y.after.start);
}

/** Without the lines at both ends that are the same. */
function trimmed(a: readonly string[], b: readonly string[], { before, after }: Stretch): Stretch {
  let [i, j, p, q] = [before.start, after.start, before.end, after.end];
  while (i < p && j < q && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  while (i < p && j < q && a[p - 1] === b[q - 1]) [p, q] = [p - 1, q - 1];
  return { before: { start: i, end: p }, after: { start: j, end: q } };
}

/** Indexes in both of lines that stand once in each, in an order that is the same in both. */
function anchorsIn(
  a: readonly string[],
  b: readonly string[],
  { before, after }: Stretch,
): [number, number][] {
  const inA = onceIn(a, before);
  const inB = onceIn(b, after);
  const pairs = [...inA].flatMap(([line, index]): [number, number][] => {
    const other = inB.get(line);
    return other === undefined ? [] : [[index, other]];
  });
  return longestRising(pairs.sort(([x], [y]) => x - y));
}

function onceIn(lines: readonly string[], { start, end }: Range): Map<string, number> {
  const found = new Map<string, number>();
  const often = new Set<string>();
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    if (found.has(line)) often.add(line);
    else found.set(line, index);
  }
  for (const line of often) found.delete(line);
  return found;
}

/** The longest part of pairs whose second numbers rise; the first ones do. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const rising: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1)
    rising.push(pairs[at] as [number, number]);
  return rising.reverse();
}

function between({ before, after }: Stretch, anchors: readonly [number, number][]): Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [before.start, after.start];
  for (const [x, y] of [...anchors, [before.end, after.end] as const]) {
    stretches.push({ before: { start: i, end: x }, after: { start: j, end: y } });
    [i, j] = [x + 1, y + 1];
  }
  return stretches;
}
