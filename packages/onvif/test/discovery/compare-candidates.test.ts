import { expect, test } from 'vitest';
import type { Candidate } from '../../src/discovery/candidate.ts';
import { compareCandidates } from '../../src/discovery/compare-candidates.ts';

const [macA, macB, macC] = ['44:19:b6:00:70:01', '44:19:b6:00:70:02', '44:19:b6:00:70:03'];
const sought = {
  expected: [
    { id: 'cam-a', address: '10.0.0.1', mac: macA, serial: 'A' },
    { id: 'cam-b', address: '10.0.0.2', mac: macB, serial: 'B' },
  ],
  others: [
    { id: 'rec-1', address: '10.0.0.9' },
    { id: 'cam-c', address: '10.0.1.1', mac: macC, serial: 'C' },
  ],
};

function at(address: string, told: Partial<Candidate> = {}): Candidate {
  return { address, source: 'ws-discovery', scopes: [], ...told };
}

test.each([
  ['nothing answers', [], ['missing cam-a', 'missing cam-b']],
  ['both are silent about themselves', [at('10.0.0.1'), at('10.0.0.2')], ['known cam-a', 'known cam-b']],
  ['a MAC confirms', [at('10.0.0.1', { mac: macA })], ['known cam-a', 'missing cam-b']],
  [
    'two have changed places',
    [at('10.0.0.1', { mac: macB }), at('10.0.0.2', { mac: macA })],
    ['moved cam-b from 10.0.0.2', 'moved cam-a from 10.0.0.1'],
  ],
  [
    'a serial is elsewhere',
    [at('10.0.0.7', { serial: 'A' })],
    ['moved cam-a from 10.0.0.1', 'missing cam-b'],
  ],
  [
    'one comes from another site',
    [at('10.0.0.7', { mac: macC })],
    ['moved cam-c from 10.0.1.1', 'missing cam-a', 'missing cam-b'],
  ],
  ['a stranger', [at('10.0.0.7')], ['new', 'missing cam-a', 'missing cam-b']],
  [
    'a stranger in a known place',
    [at('10.0.0.1', { mac: '00:00:00:00:00:99' })],
    ['new instead of cam-a', 'missing cam-a', 'missing cam-b'],
  ],
  ['a serial of another spelling', [at('10.0.0.1', { serial: 'DS-A' })], ['known cam-a', 'missing cam-b']],
  ['a recorder', [at('10.0.0.9')], ['known rec-1', 'missing cam-a', 'missing cam-b']],
])('%s', (_, candidates, expected) => {
  const said = compareCandidates(candidates, sought).map((found) =>
    [
      found.state,
      'id' in found ? ` ${found.id}` : '',
      found.state === 'moved' ? ` from ${found.from}` : '',
      found.state === 'new' && found.insteadOf !== undefined ? ` instead of ${found.insteadOf}` : '',
    ].join(''),
  );

  expect(said).toEqual(expected);
});
