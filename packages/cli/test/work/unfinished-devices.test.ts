import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesiredWard } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { unfinishedDevices } from '../../src/work/unfinished-devices.ts';

const wards = [
  { code: 'w1', recorders: [{ id: 'w1-rec-01' }], cameras: [{ id: 'w1-mr-0001' }] },
] as unknown as DesiredWard[];

const result = (device: string, status: string) => ({ device, status });
const ward = (status: string, ...results: object[]) => ({ ward: 'w1', status, results });

async function stateWith(runs: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wardctl-runs-'));
  await mkdir(join(folder, 'runs'));
  for (const [name, wardReports] of Object.entries(runs)) {
    const text =
      typeof wardReports === 'string' ? wardReports : JSON.stringify({ version: 1, wards: wardReports });
    await writeFile(join(folder, 'runs', name), text);
  }
  return folder;
}

async function unfinishedIn(run: string, runs: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { devices } = await unfinishedDevices(run, await stateWith(runs), wards);
  return [...devices];
}

test.each([
  [
    'failed and pending devices are left',
    [ward('failed', result('a', 'done'), result('b', 'failed'), result('c', 'pending'))],
    ['b', 'c'],
  ],
  [
    'a device is left when one of its steps is',
    [ward('failed', result('a', 'done'), result('a', 'failed'))],
    ['a'],
  ],
  ['nothing is left of a run that is done', [ward('done', result('a', 'done'))], []],
  ['a ward that did not run at all is left whole', [ward('failed')], ['w1-rec-01', 'w1-mr-0001']],
  [
    'a ward whose engine failed after its last step is left whole',
    [ward('failed', result('a', 'done'))],
    ['w1-rec-01', 'w1-mr-0001'],
  ],
])('%s', async (_, reports, expected) => {
  expect(await unfinishedIn('last', { '2026-01-01T00-00-00.000Z.json': reports })).toEqual(expected);
});

const two = {
  '2026-01-01T00-00-00.000Z.json': [ward('failed', result('old', 'failed'))],
  '2026-01-02T00-00-00.000Z.json': [ward('failed', result('new', 'failed'))],
  'w1.engine.log': 'no report',
};

test('"last" is the newest run, and a run has its name with and without the ending', async () => {
  expect(await unfinishedIn('last', two)).toEqual(['new']);
  expect(await unfinishedIn('2026-01-01T00-00-00.000Z', two)).toEqual(['old']);
  expect(await unfinishedIn('2026-01-01T00-00-00.000Z.json', two)).toEqual(['old']);
});

test.each([
  ['last', {}, /^--failed-in last: there is no run in .*runs yet$/],
  ['tuesday', two, /^--failed-in tuesday: there is no such run$/],
  ['odd', { 'odd.json': '{"version": 2}' }, /^--failed-in odd: the file is not the report of a run$/],
  ['odd', { 'odd.json': '{' }, /^--failed-in odd: the file is not the report of a run$/],
  ['odd', { 'odd.json': 'null' }, /^--failed-in odd: the file is not the report of a run$/],
])('the run %s of %o is refused', async (run, runs, message) => {
  const error = expect.objectContaining({ code: 'usage/invalid', message: expect.stringMatching(message) });

  await expect(unfinishedIn(run, runs)).rejects.toThrow(error);
});
