/** Random numbers that are the same in every run with the same seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  next(below: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

/** @see "mulberry32", a generator of 32 bits of state */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
  return { next, pick: (values) => values[next(values.length)] as (typeof values)[number] };
}

/** Pieces that XML, SOAP or HTTP may choke on. */
const pieces = [
  '<',
  '>',
  '&',
  '"',
  '\0',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#xFFFFFFFF;',
  '<?xml version="1.1"?>',
  'xmlns:tt="urn:other"',
  ' xmlns=""',
  '-1',
  '1e999',
  'NaN',
  '<a>'.repeat(80),
  'A'.repeat(5_000),
  '\ufeff',
];

/** `text` with one to four changes: cut, doubled, dropped, swapped for a piece, or with single bytes turned. */
export function mutated(text: string, random: Random): Buffer {
  let bytes: Buffer<ArrayBuffer> = Buffer.from(text);
  for (let change = random.next(4); change >= 0; change -= 1) bytes = changed(bytes, random);
  return bytes;
}

function changed(bytes: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
  const at = random.next(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const some = after.subarray(0, random.next(200));
  switch (random.next(6)) {
    case 0:
      return Buffer.from(before);
    case 1:
      return Buffer.concat([before, some, after]);
    case 2:
      return Buffer.concat([before, after.subarray(some.length)]);
    case 3:
      return Buffer.concat([before, Buffer.from(random.pick(pieces)), after]);
    case 4:
      return Buffer.concat([before, Buffer.from(random.pick(pieces)), after.subarray(some.length)]);
    default: {
      const turned = Buffer.from(bytes);
      for (let index = 0; index < 8; index += 1) turned[random.next(bytes.length || 1)] = random.next(256);
      return turned;
    }
  }
}
