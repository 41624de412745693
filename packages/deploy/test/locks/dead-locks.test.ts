import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { removeDeadLocks } from '../../src/locks/dead-locks.ts';
import { lockFolder, type StateLayout, stateLayout } from '../../src/state/state-layout.ts';

const bootedAt = Date.parse('2026-06-01T00:00:00Z');
const lock = { pid: 100, username: 'root', hostname: 'here', timestamp: '2026-06-02T00:00:00Z' };

let layout: StateLayout;
let folder: string;

beforeEach(() => {
  layout = stateLayout(mkdtempSync(join(tmpdir(), 'wardctl-locks-')));
  folder = lockFolder(layout, 'w1');
  mkdirSync(folder, { recursive: true });
});

function machine(commandLine: string | undefined) {
  return { hostname: 'here', bootedAt, commandLine: async () => commandLine };
}

function writeLock(content: unknown): void {
  writeFileSync(join(folder, 'a.json'), typeof content === 'string' ? content : JSON.stringify(content));
  writeFileSync(join(folder, 'a.json.attrs'), '{}');
}

test.each([
  ['a process that is gone', lock, undefined],
  ['a process that is another program now', lock, '/usr/bin/less\0file'],
  ['a run before the last start of the host', { ...lock, timestamp: '2026-05-01T00:00:00Z' }, 'pulumi\0up'],
  ['a crash in the middle of its writing', '{"pid":1', 'pulumi\0up'],
])('removes the lock of %s', async (_case, content, commandLine) => {
  writeLock(content);

  expect(await removeDeadLocks(layout, 'w1', machine(commandLine))).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a living engine', lock, '/cache/pulumi\0up'],
  ['another host', { ...lock, hostname: 'there' }, undefined],
])('respects the lock of %s', async (_case, content, commandLine) => {
  writeLock(content);

  expect(await removeDeadLocks(layout, 'w1', machine(commandLine))).toEqual([content]);
  expect(readdirSync(folder)).toEqual(['a.json', 'a.json.attrs']);
});

test('finds nothing in a ward that was never run', async () => {
  expect(await removeDeadLocks(layout, 'never', machine(undefined))).toEqual([]);
});
