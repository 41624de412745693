import { expect, test } from 'vitest';
import { boot } from '../../src/facts/boot.ts';
import { clock } from '../../src/facts/clock.ts';
import { disk } from '../../src/facts/disk.ts';
import { gatherScript, parseGathered } from '../../src/facts/gather-script.ts';
import { kernel } from '../../src/facts/kernel.ts';
import { osRelease } from '../../src/facts/os-release.ts';
import { runIn, shells } from '../opponents/shells.ts';

test.each([
  [
    'debian',
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n',
    { id: 'debian', version: '12', name: 'Debian GNU/Linux 12 (bookworm)' },
  ],
  [
    'alpine',
    'NAME=\'Alpine Linux\'\nID=alpine\nVERSION_ID=3.20.1\nPRETTY_NAME="Alpine Linux v3.20"\n',
    { id: 'alpine', version: '3.20.1', name: 'Alpine Linux v3.20' },
  ],
  ['a rolling release', 'ID=arch\n', { id: 'arch', version: '', name: 'arch' }],
  ['no file', '', undefined],
])('os-release of %s', (_what, text, release) => {
  expect(osRelease.parse(text)).toEqual(release);
});

test.each([
  ['6.1.0-18-amd64 x86_64\n', { release: '6.1.0-18-amd64', machine: 'x86_64' }],
  ['', undefined],
])('kernel %j', (text, value) => {
  expect(kernel.parse(text)).toEqual(value);
});

test.each([
  [
    '5f0c9d0e-6f0c-4d0e-9d1b-1f6f2f0a7c11\n95123.41 180110.20\n',
    { id: '5f0c9d0e-6f0c-4d0e-9d1b-1f6f2f0a7c11', uptimeSeconds: 95_123.41 },
  ],
  ['95123.41 180110.20\n', undefined],
])('boot %j', (text, value) => {
  expect(boot.parse(text)).toEqual(value);
});

test.each([
  ['1782468000 +0700\n', { epochSeconds: 1_782_468_000, utcOffset: '+0700' }],
  ['date: invalid option\n', undefined],
])('clock %j', (text, value) => {
  expect(clock.parse(text)).toEqual(value);
});

const head = 'Filesystem     1024-blocks      Used Available Capacity Mounted on\n';

test.each([
  [
    'a volume',
    `/srv/footage\n${head}/dev/sdb1       7751272176 188743680 7171838976       3% /srv\n`,
    {
      path: '/srv/footage',
      mountPoint: '/srv',
      totalBytes: 7_751_272_176 * 1024,
      freeBytes: 7_171_838_976 * 1024,
    },
  ],
  [
    'a device and a mount point with spaces',
    `/mnt\n${head}//nas/my share 1000 10 990       1% /mnt/my share\n`,
    { path: '/mnt', mountPoint: '/mnt/my share', totalBytes: 1_024_000, freeBytes: 990 * 1024 },
  ],
  [
    'a volume that is full into the reserve of root',
    `/\n${head}/dev/vda 1000 990 -5 100% /\n`,
    { path: '/', mountPoint: '/', totalBytes: 1_024_000, freeBytes: 0 },
  ],
  ['nothing', '', undefined],
])('disk: %s', (_what, text, value) => {
  expect(disk('/srv/footage').parse(text)).toEqual(value);
});

test('facts that fail leave the others as they are', () => {
  const facts = {
    kernel,
    broken: { command: 'no-such-tool; exit_code=$?; false', parse: () => undefined },
    clock,
  };
  const text = `\n@@wardctl-fact kernel\n6.1 x86_64\n\n@@wardctl-fact broken\n\n@@wardctl-fact clock\n1 +0000\n`;

  expect(parseGathered(facts, text)).toEqual({
    kernel: { release: '6.1', machine: 'x86_64' },
    broken: undefined,
    clock: { epochSeconds: 1, utcOffset: '+0000' },
  });
});

test.each(shells)('$name gathers every fact of this machine in one script', (shell) => {
  const facts = { osRelease, kernel, boot, clock, here: disk('/'), later: disk('/srv/not/yet/there') };
  const { code, stdout } = runIn(shell, gatherScript(facts));
  const gathered = parseGathered(facts, stdout);

  expect(code).toBe(0);
  expect(gathered).toEqual({
    osRelease: { id: expect.any(String), version: expect.any(String), name: expect.any(String) },
    kernel: { release: expect.any(String), machine: expect.any(String) },
    boot: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), uptimeSeconds: expect.any(Number) },
    clock: { epochSeconds: expect.any(Number), utcOffset: expect.stringMatching(/^[+-]\d{4}$/) },
    here: expect.objectContaining({ path: '/', mountPoint: '/' }),
    later: expect.objectContaining({ freeBytes: expect.any(Number) }),
  });
  expect(Math.abs((gathered.clock?.epochSeconds ?? 0) - Date.now() / 1000)).toBeLessThan(60);
});
