import { expect, test } from 'vitest';
import { type DeviceMarks, type IdentityVerdict, judgeIdentities } from '../src/index.ts';

const inventory = ['a', 'b', 'c'].map((id) => ({ id, serial: `SN-${id}`, mac: macOf(id) }));

function macOf(id: string): string {
  return `02:00:00:00:00:0${id}`;
}

/** What the device of that name says of itself. */
function marks(id: string): DeviceMarks {
  return { serial: `SN-${id}`, macs: ['02:ff:ff:ff:ff:ff', macOf(id)] };
}

const both = { by: 'serial-and-mac' } as const;

test.each<[string, Record<string, DeviceMarks>, Record<string, IdentityVerdict>]>([
  ['everybody is at home', { a: marks('a') }, { a: { verdict: 'match', ...both } }],
  ['a device names no MAC', { a: { serial: 'SN-a', macs: [] } }, { a: { verdict: 'match', ...both } }],
  [
    'the serial is right, the MAC is not',
    { a: { serial: 'SN-a', macs: ['02:00:00:00:00:ff'] } },
    { a: { verdict: 'doubtful', by: 'serial' } },
  ],
  [
    'the MAC is right, the serial is not',
    { a: { serial: '', macs: [macOf('a')] } },
    { a: { verdict: 'doubtful', by: 'mac' } },
  ],
  ['a stranger', { a: { serial: 'SN-x', macs: ['02:00:00:00:00:ff'] } }, { a: { verdict: 'rogue' } }],
  ['a stranger that says nothing of itself', { a: {} }, { a: { verdict: 'rogue' } }],
  [
    'two are at the address of each other',
    { a: marks('b'), b: marks('a') },
    {
      a: { verdict: 'swapped', at: 'b', answeredBy: 'b', ...both },
      b: { verdict: 'swapped', at: 'a', answeredBy: 'a', ...both },
    },
  ],
  [
    'one answers at the address of another, and nobody at its own',
    { a: marks('b') },
    { a: { verdict: 'missing', answeredBy: 'b', ...both }, b: { verdict: 'moved', at: 'a', ...both } },
  ],
  [
    'three in a circle',
    { a: marks('b'), b: marks('c'), c: marks('a') },
    {
      a: { verdict: 'moved', at: 'c', answeredBy: 'b', ...both },
      b: { verdict: 'moved', at: 'a', answeredBy: 'c', ...both },
      c: { verdict: 'moved', at: 'b', answeredBy: 'a', ...both },
    },
  ],
  [
    'one has moved, and a stranger is at its address',
    { a: marks('b'), b: { serial: 'SN-x' } },
    { a: { verdict: 'missing', answeredBy: 'b', ...both }, b: { verdict: 'moved', at: 'a', ...both } },
  ],
  [
    'one answers at its own address and at that of another',
    { a: marks('a'), b: marks('a') },
    { a: { verdict: 'match', ...both }, b: { verdict: 'missing', answeredBy: 'a', ...both } },
  ],
  [
    'one is recognised elsewhere by its MAC alone',
    { a: { serial: 'SN-new', macs: [macOf('c')] } },
    { a: { verdict: 'missing', answeredBy: 'c', by: 'mac' }, c: { verdict: 'moved', at: 'a', by: 'mac' } },
  ],
  ['nobody was asked', {}, {}],
])('judges a run in which %s', (_case, answers, verdicts) => {
  const judged = judgeIdentities(new Map(Object.entries(answers)), inventory);

  expect(Object.fromEntries(judged)).toEqual(verdicts);
});

test('marks that a device of the inventory does not have yet are those of nobody', () => {
  const judged = judgeIdentities(new Map([['planned', { serial: '', macs: [] }]]), [{ id: 'planned' }]);

  expect(judged.get('planned')).toEqual({ verdict: 'rogue' });
});

test('twenty thousand devices that have all moved on by one place are judged in a moment', () => {
  const size = 20_000;
  const fleet = Array.from({ length: size }, (_, number) => ({
    id: `d${number}`,
    serial: `s${number}`,
    mac: `m${number}`,
  }));
  const answers = fleet.map(({ id }, number) => {
    const next = fleet[(number + 1) % size];
    return [id, { serial: next?.serial, macs: [next?.mac ?? ''] }] as const;
  });

  const judged = judgeIdentities(new Map(answers), fleet);

  expect([...judged.values()].filter(({ verdict }) => verdict === 'moved')).toHaveLength(size);
});
