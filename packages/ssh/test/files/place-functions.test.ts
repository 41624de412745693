import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeScript } from '../../src/files/place-script.ts';
import type { Placement } from '../../src/index.ts';
import { wrapScript } from '../../src/run/wrap-script.ts';
import { runIn, type Shell, shells } from '../opponents/shells.ts';

// Scripts that place files run as root on recorders, and change owners here too.
const runs = process.getuid?.() === 0 ? describe : describe.skip;
const root = { mode: 0o644, owner: 'root:root' };

runs.each(shells)('placing files in $name', (shell) => {
  test('a file is written with its content, mode and owner, and the second run changes nothing', () => {
    const folder = temporaryFolder();
    const content = "name: 'Phường' \\n $HOME `id`\n\n";
    const path = join(folder, "it's here.yaml");
    const placement = { files: [{ path, content, mode: 0o640, owner: 'root:daemon' }] };

    const first = place(shell, placement);
    const second = place(shell, placement);

    expect(first).toEqual([{ path, changed: true, rc: 0 }]);
    expect(second).toEqual([{ path, changed: false, rc: 0 }]);
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect([statSync(path).mode & 0o7777, statSync(path).gid]).toEqual([0o640, 1]);
    expect(readdirSync(folder)).toEqual(["it's here.yaml"]);
  });

  test.each([
    ['with NUL', 'a\0b\n'],
    ['that is empty', ''],
    ['that begins like an option', '-n -e %s\n'],
    ['without newline at the end', 'x'],
    ['with carriage returns', 'a\r\nb\r\n'],
    ['of 300 kB', 'Tràng Tiền\n'.repeat(20_000)],
  ])('a file %s arrives as it is', (_what, content) => {
    const path = join(temporaryFolder(), 'file');

    expect(place(shell, { files: [{ path, content, ...root }] })).toEqual([{ path, changed: true, rc: 0 }]);
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(place(shell, { files: [{ path, content, ...root }] })).toEqual([{ path, changed: false, rc: 0 }]);
  });

  test('a reader of the old file keeps it whole while the new one takes its name', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'old');
    const reader = openSync(path, 'r');
    const { ino } = statSync(path);

    place(shell, { files: [{ path, content: 'new', ...root }] });

    expect(readFileSync(reader, 'utf8')).toBe('old');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).ino).not.toBe(ino);
  });

  test('wrong mode or owner alone is put right without writing the file', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'same');
    chmodSync(path, 0o666);
    chownSync(path, 1, 1);
    const { ino } = statSync(path);

    const answer = place(shell, { files: [{ path, content: 'same', mode: 0o600, owner: 'root:root' }] });

    expect(answer).toEqual([{ path, changed: true, rc: 0 }]);
    expect(statSync(path)).toMatchObject({ ino, uid: 0, gid: 0, mode: 0o100600 });
  });

  test('owners may be numbers that have no name', () => {
    const path = join(temporaryFolder(), 'file');
    const placement = { files: [{ path, content: '', mode: 0o600, owner: '54321:54322' }] };

    const answers = [place(shell, placement), place(shell, placement)];

    expect(answers.flat().map(({ changed }) => changed)).toEqual([true, false]);
    expect(statSync(path)).toMatchObject({ uid: 54321, gid: 54322 });
  });

  test('a link is replaced by the file, and what it points at is left alone', () => {
    const folder = temporaryFolder();
    const [path, target] = [join(folder, 'link'), join(folder, 'target')];
    writeFileSync(target, 'theirs');
    symlinkSync(target, path);

    const answer = place(shell, { files: [{ path, content: 'ours', ...root }] });

    expect(answer).toEqual([{ path, changed: true, rc: 0 }]);
    expect(lstatSync(path).isFile()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('theirs');
  });

  test('a link that lies in wait under the temporary name is not followed', () => {
    const folder = temporaryFolder();
    const [path, victim] = [join(folder, 'file'), join(folder, 'victim')];
    writeFileSync(victim, 'theirs');
    symlinkSync(victim, `${path}.wardctl-new`);

    place(shell, { files: [{ path, content: 'ours', ...root }] });

    expect(readFileSync(victim, 'utf8')).toBe('theirs');
    expect(readFileSync(path, 'utf8')).toBe('ours');
  });

  test('what a killed run left under the temporary name is overwritten', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(`${path}.wardctl-new`, 'half of i');

    expect(place(shell, { files: [{ path, content: 'it', ...root }] })).toEqual([
      { path, changed: true, rc: 0 },
    ]);
    expect(readFileSync(path, 'utf8')).toBe('it');
  });

  test('a directory is made with its parents, and its mode and owner are put right later', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a/b');
    const wanted = { path, mode: 0o2750, owner: 'root:daemon' };

    const made = place(shell, { directories: [wanted] });
    chmodSync(path, 0o777);
    const repaired = place(shell, { directories: [wanted] });
    const unchanged = place(shell, { directories: [wanted] });

    expect([made, repaired, unchanged].flat().map(({ changed, rc }) => [changed, rc])).toEqual([
      [true, 0],
      [true, 0],
      [false, 0],
    ]);
    expect([statSync(path).mode & 0o7777, statSync(join(folder, 'a')).mode & 0o7777]).toEqual([
      0o2750, 0o2750,
    ]);
  });

  test('setgid of a directory is taken away where it is not wanted', () => {
    const path = join(temporaryFolder(), 'a');
    mkdirSync(path);
    chmodSync(path, 0o2755);

    place(shell, { directories: [{ path, mode: 0o755, owner: 'root:root' }] });

    expect(statSync(path).mode & 0o7777).toBe(0o755);
  });

  test('a directory in the place of a file is an error of that path, and the others are placed', () => {
    const folder = temporaryFolder();
    const [path, other] = [join(folder, 'a'), join(folder, 'b')];
    mkdirSync(path);

    const answer = place(shell, {
      files: [
        { path, content: 'x', ...root },
        { path: other, content: 'x', ...root },
      ],
    });

    expect(answer.map(({ rc }) => rc === 0)).toEqual([false, true]);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  test('a file that cannot be written leaves the old one and nothing beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'missing/file');

    const answer = place(shell, { files: [{ path, content: 'x', ...root }] });

    expect(answer[0]?.rc).not.toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an owner that is not on the host is an error, and the old file stays', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file');
    writeFileSync(path, 'old');

    const answer = place(shell, {
      files: [{ path, content: 'new', mode: 0o600, owner: 'nobody-here:root' }],
    });

    expect(answer[0]?.rc).not.toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('removing takes files and dangling links away, and what is not there is a success', () => {
    const folder = temporaryFolder();
    const [path, link, absent] = [join(folder, 'a'), join(folder, 'b'), join(folder, 'c')];
    writeFileSync(path, 'x');
    symlinkSync('/nowhere/at/all', link);

    expect(place(shell, { remove: [path, link, absent] })).toEqual([
      { path, changed: true, rc: 0 },
      { path: link, changed: true, rc: 0 },
      { path: absent, changed: false, rc: 0 },
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('removing a directory is an error', () => {
    const path = temporaryFolder();

    expect(place(shell, { remove: [path] })[0]?.rc).not.toBe(0);
    expect(statSync(path).isDirectory()).toBe(true);
  });
});

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wardctl-place-'));
}

function place(shell: Shell, placement: Placement): { path: string; changed: boolean; rc: number }[] {
  const { code, stdout } = runIn(shell, wrapScript(placeScript(placement)));
  expect(code).toBe(0);
  return JSON.parse(stdout);
}
