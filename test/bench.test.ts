import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { benchRow, median } from '../bench/bench.ts';
import { formatReport } from '../bench/format-report.ts';

const measured = { what: 'wardctl --help', ours: 180, unit: 'ms', peerName: 'hello', peer: 100 };

test.each([
  ['a time within the goal', { ...measured, atMost: 2 }, { ratio: 1.8, goal: 2, holds: true }],
  ['a time above the goal', { ...measured, atMost: 1.5 }, { ratio: 1.8, goal: 1.5, holds: false }],
  ['a rate that reaches the goal', { ...measured, atLeast: 1.5 }, { ratio: 1.8, goal: 1.5, holds: true }],
  ['a rate below the goal', { ...measured, atLeast: 5 }, { ratio: 1.8, goal: 5, holds: false }],
])('%s', (_, comparison, expected) => {
  const { what, ours, unit, peerName, peer } = measured;

  expect(benchRow(comparison)).toEqual({ what, ours, unit, peerName, peer, ...expected });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a row that falls short says so', () => {
  const rows = [benchRow({ ...measured, atMost: 1.5 }), benchRow({ ...measured, ours: 90, atMost: 1.5 })];

  expect(formatReport({ name: 'start', machine: '2 x Processor', rows })).toMatchInlineSnapshot(`
    "start on 2 x Processor

    what            ours     peer            ratio  goal
    wardctl --help  180 ms   100 ms (hello)  1.80   1.5   FALLS SHORT
    wardctl --help  90.0 ms  100 ms (hello)  0.90   1.5   holds"
  `);
});

test.each([[[]], [['nothing']], [['start', '--fast']], [['start', 'start']]])(
  'bench %j lists the names and measures nothing',
  (args) => {
    const { status, stderr } = spawnSync(process.execPath, ['bench/run.ts', ...args], { encoding: 'utf8' });

    expect(status).toBe(64);
    expect(stderr).toMatch(/^Usage: .*\nNames: .*start/);
  },
);
