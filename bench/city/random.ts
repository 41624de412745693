/** Numbers that a seed decides. */
export interface Random {
  /** A whole number, `0 <= number < below`. */
  below(limit: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** True once in `times` on average. */
  oneIn(times: number): boolean;
}

/** The generator mulberry32: small, quick, and the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    oneIn: (times) => below(times) === 0,
  };

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
