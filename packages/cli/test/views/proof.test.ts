import type { ActionResult } from '@wardctl/deploy/apply';
import { expect, test } from 'vitest';
import { proofText } from '../../src/views/proof.ts';

function resultWith(evidence: unknown): ActionResult {
  const names = { urn: 'u', name: 'n', device: 'd', type: 't' };
  return { ...names, operation: 'update', status: 'done', elapsedMs: 1, evidence };
}

const setting = {
  path: 'encoder.main.bitrateKbps',
  wanted: 4000,
  before: 6000,
  after: 4000,
  result: 'applied',
};

test.each([
  ['a changed setting', { results: [setting] }, 'encoder.main.bitrateKbps 6000 -> 4000'],
  [
    'what a device made of a value',
    { results: [{ ...setting, after: 4096, result: 'adapted' }] },
    'encoder.main.bitrateKbps adapted to 4096 (wanted 4000)',
  ],
  [
    'settings that such a device does not have, once for each reason',
    {
      results: ['a.b', 'a.c', 'd', 'e'].map((path) => {
        const reason = path.startsWith('a.') ? { reason: 'It never did.' } : {};
        return { ...setting, path, result: 'not-supported', ...reason };
      }),
    },
    'a.b, a.c not supported (It never did), d, e not supported',
  ],
  [
    'many settings by their number',
    { results: [setting, setting, setting] },
    '3 settings written and read back',
  ],
  ['settings that were right', { results: [{ ...setting, result: 'unchanged' }] }, '1 as wanted'],
  [
    'a new container',
    { container: { changed: true }, files: { changed: ['/etc/a', '/etc/b'] } },
    'new container, healthy; 2 configuration files written',
  ],
  [
    'a container that was right',
    { container: { changed: false }, files: { changed: [] } },
    'container stays as it is',
  ],
  ['an image from an archive', { how: 'loaded' }, 'loaded from the archive'],
  [
    'the account of the keeper',
    { report: { at: 864_000, cameras: [{ id: 'a', oldest: 0, files: 12, deleted: 3 }], problems: [] } },
    'keeper ran, oldest footage 10 days old, 12 files kept, 3 deleted',
  ],
  ['evidence of an unknown kind', undefined, 'done'],
])('proves %s', (_, evidence, text) => {
  expect(proofText(resultWith(evidence))).toBe(text);
});
