import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { observeScript, parseObserved } from '../../src/files/observe-files.ts';
import { fileDigest } from '../../src/files/place-script.ts';
import { pathMatches } from '../../src/index.ts';
import { runIn, shells } from '../opponents/shells.ts';

const file = { path: '/f', content: 'x\n', mode: 0o600, owner: 'root:root' };
const seen = {
  path: '/f',
  kind: 'file',
  mode: 0o600,
  owner: 'root:root',
  ownerIds: '0:0',
  sha256: fileDigest('x\n'),
} as const;

test.each(shells)('$name reads back kind, mode, owner and sum, and nothing of what is absent', (shell) => {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-observe-'));
  const [path, absent] = [join(folder, "it's a file"), join(folder, 'absent')];
  writeFileSync(path, 'Phường\n');
  chmodSync(path, 0o604);
  const { code, stdout } = runIn(shell, observeScript([folder, path, absent]));

  expect(code).toBe(0);
  expect(parseObserved(stdout, [absent, path, folder])).toMatchObject([
    { path: absent, kind: 'absent' },
    { path, kind: 'file', mode: 0o604, sha256: fileDigest('Phường\n') },
    { path: folder, kind: 'directory', mode: 0o700 },
  ]);
});

test.each([
  ['nothing differs', {}, true],
  ['the content differs', { sha256: fileDigest('y\n') }, false],
  ['the mode differs', { mode: 0o644 }, false],
  ['the owner differs', { owner: 'root:daemon' }, false],
  ['a directory is there', { kind: 'directory', sha256: undefined }, false],
  ['nothing is there', { kind: 'absent', mode: 0, owner: '', ownerIds: '' }, false],
])('a file matches what is seen: %s', (_what, difference, matches) => {
  expect(pathMatches(file, { ...seen, ...difference } as never)).toBe(matches);
});

test('an owner written as numbers is compared with numbers', () => {
  expect(pathMatches({ ...file, owner: '0:0' }, seen)).toBe(true);
  expect(pathMatches({ ...file, owner: '0:1' }, seen)).toBe(false);
});
