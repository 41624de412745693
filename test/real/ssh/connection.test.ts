import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  observeFiles,
  pathMatches,
  placeFiles,
  probeHttp,
  readHostFacts,
  removeFiles,
  run,
} from '@wardctl/ssh';
import { expect, test } from 'vitest';
import { dockerSocket, hostPart } from '../support/host.ts';
import { describeWith } from '../support/real-part.ts';
import { connectToRealHost, never } from './real-connection.ts';

const options = { signal: never };
const patient = { signal: never, timeoutMs: 30_000 };

describeWith(hostPart)('a real OpenSSH server', () => {
  test('scripts run with exit code, both streams, input and Vietnamese letters', async () => {
    await using connection = await connectToRealHost();

    const answer = await run(connection, 'cat; echo lỗi >&2; exit 7', {
      ...patient,
      input: 'Phường Hoàn Kiếm',
    });

    expect(answer).toEqual({ code: 7, stdout: 'Phường Hoàn Kiếm', stderr: 'lỗi\n' });
  });

  test('twenty commands at once all succeed, although the server allows ten sessions', async () => {
    await using connection = await connectToRealHost();

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => run(connection, `sleep 0.1; echo ${i}`, patient)),
    );

    expect(answers.map(({ code, stdout }) => [code, Number(stdout)])).toEqual(
      Array.from({ length: 20 }, (_, i) => [0, i]),
    );
  });

  test('a command that takes too long does not hold up the connection', async () => {
    await using connection = await connectToRealHost();

    await expect(run(connection, 'sleep 5', { signal: never, timeoutMs: 1000 })).rejects.toMatchObject({
      code: 'ssh/timeout',
    });

    expect((await run(connection, 'echo on', patient)).stdout).toBe('on\n');
  });

  test('files are placed, left alone, read back and removed', async () => {
    await using connection = await connectToRealHost();
    const folder = join(mkdtempSync(join(tmpdir(), 'wardctl-real-')), 'etc/recorder');
    const owner = (await run(connection, 'id -un; id -gn', patient)).stdout.trim().replace('\n', ':');
    const directory = { path: folder, mode: 0o750, owner };
    const files = [
      { path: join(folder, 'recorder.yaml'), content: "tên: 'Tràng Tiền'\n".repeat(120), mode: 0o644, owner },
      { path: join(folder, 'secret'), content: 'x\0y', mode: 0o600, owner },
    ];
    const paths = files.map(({ path }) => path);

    const first = await placeFiles(connection, { directories: [directory], files }, options);
    const second = await placeFiles(connection, { directories: [directory], files }, options);
    const observed = await observeFiles(connection, [folder, ...paths], options);
    const removed = await removeFiles(connection, paths, options);

    expect([first, second, removed]).toEqual([
      { changed: [folder, ...paths] },
      { changed: [] },
      { changed: paths },
    ]);
    expect([directory, ...files].map((wanted, i) => pathMatches(wanted, observed[i] as never))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('facts of host, disk and engine come together', async () => {
    await using connection = await connectToRealHost();

    const facts = await readHostFacts(
      connection,
      { paths: ['/'], dockerSocket: dockerSocket ?? '' },
      options,
    );

    expect(facts).toMatchObject({
      os: { id: expect.any(String) },
      kernel: { machine: expect.any(String) },
      boot: { uptimeSeconds: expect.any(Number) },
      docker: { socket: 'usable', engine: { version: expect.stringMatching(/^\d+\./) } },
    });
    expect(facts.disks[0]?.totalBytes).toBeGreaterThan(facts.disks[0]?.freeBytes ?? 0);
  });

  test('a port of the host where nothing listens is told from a refused forwarding', async () => {
    await using connection = await connectToRealHost();

    await expect(probeHttp(connection, { port: 1, path: '/' }, patient)).rejects.toMatchObject({
      code: 'device/unreachable',
      message: 'real: nothing listens on 127.0.0.1:1/',
    });
  });
});
