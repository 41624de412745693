import { mkdtempSync, writeFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { DockerEngine, ensureImage, inspectContainer } from '../../src/index.ts';
import { connectTo, never } from '../opponents/connect-to.ts';
import { HttpService } from '../opponents/http-service.ts';
import { SshHost } from '../opponents/ssh-host.ts';
import { TcpProxy } from '../opponents/tcp-proxy.ts';

afterEach(() => vi.unstubAllEnvs());

const options = { signal: never };

test('requests go through one kept channel, with the API version in the path', async () => {
  const paths: string[] = [];
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((path, response) => {
      paths.push(path);
      response.end('[]');
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  for (let count = 0; count < 5; count += 1) await inspectContainer(engine, 'recorder', options);

  expect(engine.version).toEqual({ version: '20.10.24', apiVersion: '1.41' });
  expect(paths).toHaveLength(5);
  expect(paths[0]).toMatch(/^\/v1\.41\/containers\/json\?all=true&filters=/);
  expect(service.connections).toBe(1);
  expect(host.commands).toEqual([]);
});

test("the operator's own DOCKER_HOST has no part in it", async () => {
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:1');
  vi.stubEnv('DOCKER_CERT_PATH', '/not/there');
  vi.stubEnv('DOCKER_TLS_VERIFY', '1');
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(engineThat((_path, response) => response.end('[]')));
  await using connection = await connectTo(host);

  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  expect(engine.version.version).toBe('20.10.24');
  expect(process.env['DOCKER_HOST']).toBe('tcp://127.0.0.1:1');
});

test('what the engine refuses is passed on in its own words', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((_path, response) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"layer does not exist"}');
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  await expect(inspectContainer(engine, 'recorder', options)).rejects.toMatchObject({
    code: 'docker/fault',
    message:
      'rec-01: the Docker Engine refused looking for the container recorder: layer does not exist (500)',
  });
});

test('an engine that hangs up in the middle of an answer settles the request, and the next one is asked anew', async () => {
  let count = 0;
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((_path, response) => {
      count += 1;
      if (count > 1) return void response.end('[]');
      response.setHeader('content-length', '1000');
      response.write('[{', () => response.destroy());
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  await expect(
    engine.call('looking', (api) => api.listContainers(), { ...options, timeoutMs: 1000 }),
  ).rejects.toMatchObject({
    code: expect.stringMatching(/^(docker\/unreachable|ssh\/timeout)$/),
  });
  expect(await inspectContainer(engine, 'recorder', options)).toBeUndefined();
});

test('an engine that does not answer is given up at the deadline, and does not block the next request', async () => {
  let count = 0;
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((_path, response) => {
      count += 1;
      if (count > 1) response.end('[]');
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  await expect(
    engine.call('looking', (api) => api.listContainers(), { ...options, timeoutMs: 200 }),
  ).rejects.toMatchObject({
    code: 'ssh/timeout',
    message: 'rec-01: the Docker Engine did not end looking within 0.2 s',
  });
  expect(await inspectContainer(engine, 'recorder', options)).toBeUndefined();
});

test('requests behind a long one wait for it without their own time running', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((path, response) => {
      setTimeout(() => response.end('[]'), path.includes('slow') ? 400 : 0);
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  const slow = engine.call('pulling', (api) => api.getContainer('slow').inspect(), options);
  const quick = engine.call('looking', (api) => api.listContainers(), { ...options, timeoutMs: 300 });

  expect(await Promise.all([slow, quick])).toEqual([[], []]);
  expect(service.connections).toBe(1);
});

test('a request that is called off while it waits for its turn leaves the one before it alone', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((_path, response) => {
      setTimeout(() => response.end('[]'), 200);
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });
  const user = new AbortController();

  const running = engine.call('looking', (api) => api.listContainers(), options);
  const waiting = engine.call('looking', (api) => api.listContainers(), { signal: user.signal });
  user.abort();

  await expect(waiting).rejects.toMatchObject({ code: 'run/cancelled' });
  expect(await running).toEqual([]);
});

test('a request on its way when the line breaks has an unknown outcome', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(engineThat(() => {}));
  await using line = await TcpProxy.before(host);
  await using connection = await connectTo(line);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });

  const answer = inspectContainer(engine, 'recorder', options);
  await Promise.all([
    expect(answer).rejects.toMatchObject({ code: 'ssh/unknown-outcome' }),
    sleep(50).then(() => line.reset()),
  ]);
});

const folder = mkdtempSync(join(tmpdir(), 'wardctl-socket-'));
writeFileSync(join(folder, 'plain'), '');

test.each([
  ['no socket', join(folder, 'none'), 'docker/unreachable', 'there is no Docker socket'],
  ['a plain file', join(folder, 'plain'), 'docker/unreachable', 'is not a socket'],
])('%s where the engine should be is named', async (_what, socketPath, code, says) => {
  await using host = await SshHost.listen();
  await using connection = await connectTo(host);

  await expect(DockerEngine.open(connection, { ...options, socketPath })).rejects.toMatchObject({
    code,
    message: expect.stringContaining(says),
  });
});

test('an image that is nowhere is an error that says all that was tried', async () => {
  await using host = await SshHost.listen();
  await using service = await HttpService.onSocket(
    engineThat((path, response) => {
      response.writeHead(path.includes('/images/create') ? 200 : 404);
      response.end(
        path.includes('/images/create')
          ? '{"status":"Pulling"}\n{"error":"registry is gone"}\n'
          : '{"message":"no such image"}',
      );
    }),
  );
  await using connection = await connectTo(host);
  using engine = await DockerEngine.open(connection, { ...options, socketPath: service.socketPath });
  const digest = `sha256:${'a'.repeat(64)}`;

  await expect(
    ensureImage(engine, { name: 'mediamtx', digest, archive: '/not/there.tar' }, options),
  ).rejects.toMatchObject({
    code: 'docker/image-missing',
    message: `rec-01: no image mediamtx@${digest}: it is not in the engine; pulling it: registry is gone; the archive /not/there.tar cannot be read (ENOENT)`,
  });
});

/** An engine in so far as it says its version; the rest is up to the test. */
function engineThat(answer: (path: string, response: ServerResponse) => void): RequestListener {
  return (request, response) => {
    if (request.url !== '/version') return answer(request.url ?? '', response);
    response.end(JSON.stringify({ Version: '20.10.24', ApiVersion: '1.41', MinAPIVersion: '1.12' }));
  };
}
