import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { observeFiles, pathMatches, placeFiles, removeFiles } from '../../src/index.ts';
import { connectTo, never } from '../opponents/connect-to.ts';
import { SshHost } from '../opponents/ssh-host.ts';

const options = { signal: never };
const me = `${process.getuid?.()}:${process.getgid?.()}`;

test('placing says what changed, reading back agrees, and removing says what was there', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);
  const folder = join(mkdtempSync(join(tmpdir(), 'wardctl-ssh-')), 'etc');
  const directory = { path: folder, mode: 0o700, owner: me };
  const file = { path: join(folder, 'a.yaml'), content: 'Phường\n', mode: 0o600, owner: me };
  const placement = { directories: [directory], files: [file] };

  const first = await placeFiles(connection, placement, options);
  const second = await placeFiles(connection, placement, options);
  const observed = await observeFiles(connection, [folder, file.path], options);
  const removed = await removeFiles(connection, [file.path, `${file.path}x`], options);

  expect([first, second]).toEqual([{ changed: [folder, file.path] }, { changed: [] }]);
  expect([pathMatches(directory, observed[0] as never), pathMatches(file, observed[1] as never)]).toEqual([
    true,
    true,
  ]);
  expect(removed).toEqual({ changed: [file.path] });
});

test('a path that could not be placed is named, with the words of the host, and the others are placed', async () => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-ssh-'));
  const [bad, good] = [join(folder, 'missing/a'), join(folder, 'b')];
  const files = [bad, good].map((path) => ({ path, content: 'x', mode: 0o600, owner: me }));

  await expect(placeFiles(connection, { files }, options)).rejects.toMatchObject({
    code: 'ssh/command-failed',
    message: expect.stringMatching(
      /rec-01: not placed: .*missing\/a \(\d+\): .*(No such file|nonexistent|Directory)/,
    ),
  });
  expect(readFileSync(good, 'utf8')).toBe('x');
});

test.each(['', '[{"path":"/a","changed":true,"rc":0}', '[]', '[{"path":"/b","changed":true,"rc":0}]'])(
  'an answer that does not speak of every path is an unknown outcome: %s',
  async (answer) => {
    await using host = await SshHost.listen({
      onCommand(channel) {
        channel.write(answer);
        channel.exit(0);
        channel.end();
      },
    });
    await using connection = await connectTo(host);

    await expect(removeFiles(connection, ['/a'], options)).rejects.toMatchObject({
      code: 'ssh/unknown-outcome',
    });
  },
);
