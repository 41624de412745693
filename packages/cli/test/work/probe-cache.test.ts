import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ProbeCache } from '../../src/work/probe-cache.ts';
import type { ProbeDepth, Probed } from '../../src/work/probe-result.ts';

const key = { id: 'cam-1', digest: 'd1', endpoint: '10.1.70.11:80' };
const wanted = { depth: 'settings', maxAgeMs: 60_000 } as const;

function cacheFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'state/probe.sqlite');
}

async function open(file: string) {
  const notes: string[] = [];
  const cache = await ProbeCache.open(file, { json: JSON.stringify, note: (text) => notes.push(text) });
  onTestFinished(() => cache[Symbol.dispose]());
  return { cache, notes };
}

function seen(changes: Partial<Probed> = {}): Probed {
  return {
    id: 'cam-1',
    ward: 'w',
    site: 's',
    kind: 'camera',
    state: 'ok',
    depth: 'settings',
    endpoint: key.endpoint,
    lookedAt: new Date().toISOString(),
    latencyMs: 3.5,
    ...changes,
  } as Probed;
}

/** What a later run finds of what an earlier one has put. */
async function found(device: Probed, change: Partial<typeof key> = {}, depth: ProbeDepth = 'settings') {
  const file = cacheFile();
  const { cache: before } = await open(file);
  before.put(key, device);
  before[Symbol.dispose]();
  const { cache } = await open(file);
  return cache.find({ ...key, ...change }, { depth, maxAgeMs: 60_000 });
}

test('a look comes back in a later run as it was, with its age', async () => {
  const device = seen({ lookedAt: new Date(Date.now() - 30_000).toISOString() });

  expect(await found(device)).toEqual({ ...device, cached: { ageSeconds: 30 } });
});

test.each<[string, Partial<Probed>, Partial<typeof key>, ProbeDepth]>([
  ['too old', { lookedAt: new Date(Date.now() - 61_000).toISOString() }, {}, 'settings'],
  ['of tomorrow', { lookedAt: new Date(Date.now() + 86_400_000).toISOString() }, {}, 'settings'],
  ['not deep enough', { depth: 'identity' }, {}, 'settings'],
  ['of another entry of the inventory', {}, { digest: 'd2' }, 'settings'],
  ['of another place', {}, { endpoint: '10.1.70.12:80' }, 'settings'],
  ['of another device', {}, { id: 'cam-2' }, 'settings'],
  ['of a device that was not in order', { state: 'unauthorized' }, {}, 'settings'],
])('a look that is %s is not taken', async (_case, device, change, depth) => {
  expect(await found(seen(device), change, depth)).toBeUndefined();
});

test('a look that goes deeper than asked for is taken', async () => {
  expect(await found(seen(), {}, 'reach')).toMatchObject({ depth: 'settings' });
});

test('a device that is no longer in order is forgotten in every depth', async () => {
  const file = cacheFile();
  const { cache } = await open(file);

  cache.put(key, seen());
  cache.put(key, seen({ depth: 'reach' }));
  cache.put(key, seen({ depth: 'reach', state: 'pending' }));
  cache[Symbol.dispose]();

  expect((await open(file)).cache.find(key, { ...wanted, depth: 'reach' })).toBeUndefined();
});

test('a shallow look does not replace a deep one', async () => {
  const file = cacheFile();
  const { cache } = await open(file);

  cache.put(key, seen());
  cache.put(key, seen({ depth: 'reach' }));
  cache[Symbol.dispose]();

  expect((await open(file)).cache.find(key, wanted)).toMatchObject({ depth: 'settings' });
});

test.each<[string, (file: string) => void]>([
  ['text', (file) => writeFileSync(file, 'no database at all, but long enough to be read as one'.repeat(20))],
  [
    'the database of another program',
    (file) => {
      using database = new DatabaseSync(file);
      database.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)');
    },
  ],
  [
    'one of another version',
    (file) => {
      using database = new DatabaseSync(file);
      database.exec('CREATE TABLE looks (a); PRAGMA application_id = 0x77617264; PRAGMA user_version = 99');
    },
  ],
])('where the file is %s, a note says so and it is made anew', async (_case, damage) => {
  const file = cacheFile();
  mkdirSync(join(file, '..'));
  damage(file);

  const { cache, notes } = await open(file);
  cache.put(key, seen());
  cache[Symbol.dispose]();

  expect(notes).toEqual([expect.stringContaining('is made anew')]);
  expect((await open(file)).cache.find(key, wanted)).toMatchObject({ id: 'cam-1' });
});

test('a file that is damaged in the middle ends nothing, and is gone for the next run', async () => {
  const file = cacheFile();
  const { cache: before } = await open(file);
  for (let number = 0; number < 400; number += 1)
    before.put({ ...key, id: `cam-${number}` }, seen({ id: `cam-${number}` }));
  before[Symbol.dispose]();
  writeFileSync(file, readFileSync(file).fill(0xa5, 8_192));

  const { cache, notes } = await open(file);
  for (let number = 0; number < 400; number += 1) cache.find({ ...key, id: `cam-${number}` }, wanted);
  cache[Symbol.dispose]();
  const next = await open(file);

  expect(notes).toEqual([expect.stringMatching(/not remembered \(database disk image is malformed\)/)]);
  expect(next.notes).toEqual([]);
});

test.each<[string, (file: string) => void]>([
  ['stands where its folder should be', (file) => writeFileSync(join(file, '..'), 'a file')],
  ['is a folder of its name', (file) => mkdirSync(file, { recursive: true })],
])('what %s stays, and is a note', async (_case, stand) => {
  const file = cacheFile();
  stand(file);

  const { cache, notes } = await open(file);
  cache.put(key, seen());

  expect(notes).toEqual([expect.stringContaining('the probe is not remembered')]);
});

test('a Node.js without SQLite is a note', async () => {
  vi.doMock('node:sqlite', () => {
    throw new Error('No such built-in module: node:sqlite');
  });
  onTestFinished(() => void vi.doUnmock('node:sqlite'));
  const file = cacheFile();

  const { cache, notes } = await open(file);
  cache.put(key, seen());
  cache[Symbol.dispose]();

  expect(notes).toEqual(['This Node.js has no SQLite: the probe is not remembered.']);
});

test('several runs write and read at the same time', async () => {
  const file = cacheFile();
  const runs = await Promise.all(Array.from({ length: 8 }, () => open(file)));

  for (let number = 0; number < 300; number += 1) {
    for (const [run, { cache }] of runs.entries())
      cache.put({ ...key, id: `cam-${run}-${number}` }, seen({ id: `cam-${run}-${number}` }));
  }
  for (const { cache } of runs) cache[Symbol.dispose]();

  const { cache } = await open(file);
  expect(runs.flatMap(({ notes }) => notes)).toEqual([]);
  expect(cache.find({ ...key, id: 'cam-7-299' }, wanted)).toBeDefined();
});

test('only its owner can read the file', async () => {
  const file = cacheFile();

  await open(file);

  expect(statSync(file).mode & 0o777).toBe(0o600);
});
