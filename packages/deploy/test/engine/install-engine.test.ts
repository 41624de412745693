import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cachedEnginePath } from '../../src/engine/engine-places.ts';
import { engineVersion } from '../../src/engine/engine-version.ts';
import { ensureEngine } from '../../src/engine/ensure-engine.ts';
import { findEngine } from '../../src/engine/find-engine.ts';
import { installEngine } from '../../src/engine/install-engine.ts';
import type { EngineInstallEvent } from '../../src/engine/install-events.ts';
import { engineScript, isolated, script, temporaryFolder } from './stand-ins.ts';

const { signal } = new AbortController();

/** An environment with a `go` that "builds" a script which answers with `version`. */
function withGo(folder: string, version: string, ...before: string[]): Record<string, string> {
  mkdirSync(join(folder, 'module'));
  writeFileSync(join(folder, 'module/go.mod'), 'module example.invalid/engine\n');
  script(
    join(folder, 'bin/go'),
    'case "$1" in',
    'version) echo "go version go1.26.8 linux/amd64"; exit;;',
    'list) echo "go: downloading example.invalid/a v1.0.0" >&2; printf "a/b\\nc/d\\n"; exit;;',
    'esac',
    ...before,
    'echo build >> "$HOME/builds"',
    'while [ "$1" != -o ]; do shift; done',
    'mkdir -p "$(dirname "$2")"',
    'echo a/b >&2',
    `printf '#!/bin/sh\\necho v${version}\\n' > "$2"`,
    'chmod +x "$2"',
    'echo github.com/pulumi/pulumi/pkg/v3/cmd/pulumi >&2',
  );
  return isolated(folder);
}

function install(folder: string, environment: Record<string, string>, events: EngineInstallEvent[] = []) {
  return installEngine({
    environment,
    signal,
    only: 'go-build',
    moduleDirectory: join(folder, 'module'),
    onEvent: (event) => events.push(event),
  });
}

/** A proxy on the loopback that takes every connection and never answers. */
async function blackHole(): Promise<{ url: string; seen: () => string }> {
  let seen = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.on('data', (data) => {
      seen += data;
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, seen: () => seen };
}

test('what was built is checked, put into the cache and found from then on', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, engineVersion);
  const events: EngineInstallEvent[] = [];

  const engine = await install(folder, environment, events);

  const found = await findEngine({ environment, signal });
  expect(engine.path).toBe(cachedEnginePath(environment));
  expect(found.engine).toEqual(engine);
  expect(events).toEqual([
    { kind: 'way-skipped', way: 'vendor', reason: 'not asked for' },
    { kind: 'way-started', way: 'go-build' },
    { kind: 'progress', way: 'go-build', phase: 'download', done: 0 },
    { kind: 'progress', way: 'go-build', phase: 'download', done: 1 },
    { kind: 'progress', way: 'go-build', phase: 'compile', done: 0, expected: 2 },
    { kind: 'progress', way: 'go-build', phase: 'compile', done: 1, expected: 2 },
    { kind: 'progress', way: 'go-build', phase: 'link', done: 2, expected: 2 },
    { kind: 'installed', engine, elapsedMs: expect.any(Number) },
  ]);
  expect(readdirSync(dirname(engine.path)).toSorted()).toEqual(['checked.json', 'pulumi']);
});

test('several that ask at once get one build', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, engineVersion);

  const engines = await Promise.all([1, 2, 3].map(() => install(folder, environment)));

  expect(new Set(engines.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(readFileSync(join(folder, 'builds'), 'utf8')).toBe('build\n');
});

test('an engine that was changed in the cache is replaced', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, engineVersion);
  const { path } = await install(folder, environment);
  writeFileSync(path, '#!/bin/sh\necho v6.6.6\n');

  await install(folder, environment);

  const { engine } = await findEngine({ environment, signal });
  expect(engine?.path).toBe(path);
  expect(readFileSync(join(folder, 'builds'), 'utf8')).toBe('build\nbuild\n');
});

test('a binary of another version does not reach the cache', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, '3.1.0');

  const installing = install(folder, environment);

  await expect(installing).rejects.toMatchObject({
    code: 'engine/install-failed',
    message: expect.stringContaining('the binary is version 3.1.0'),
  });
  expect(existsSync(cachedEnginePath(environment))).toBe(false);
});

test('a build that fails tells what the compiler said, and leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, engineVersion, 'echo "engine/update.go:12:3: undefined: x" >&2; exit 2');

  const installing = install(folder, environment);

  await expect(installing).rejects.toMatchObject({
    code: 'engine/install-failed',
    message: expect.stringContaining('go build ended with 2: engine/update.go:12:3: undefined: x'),
  });
  expect(readdirSync(dirname(cachedEnginePath(environment)))).toEqual([]);
});

test('a build that is cancelled ends, and leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, engineVersion, 'sleep 60 & wait');
  const controller = new AbortController();

  const installing = installEngine({
    environment,
    signal: controller.signal,
    only: 'go-build',
    moduleDirectory: join(folder, 'module'),
    onEvent: (event) => event.kind === 'progress' && event.phase === 'compile' && controller.abort(),
  });

  await expect(installing).rejects.toMatchObject({ code: 'run/cancelled' });
  expect(readdirSync(dirname(cachedEnginePath(environment)))).toEqual([]);
});

test('what a killed installation left is removed by the next one', async () => {
  const folder = temporaryFolder();
  const environment = withGo(folder, engineVersion);
  mkdirSync(join(dirname(cachedEnginePath(environment)), 'staging-left'), { recursive: true });

  const { path } = await install(folder, environment);

  expect(readdirSync(dirname(path)).toSorted()).toEqual(['checked.json', 'pulumi']);
});

test('in a network that swallows everything it gives up soon and says what else can be done', async () => {
  const folder = temporaryFolder();
  const { url, seen } = await blackHole();
  const environment = { ...isolated(folder), HTTPS_PROXY: url, https_proxy: url };

  const installing = installEngine({
    environment,
    signal,
    only: 'vendor',
    answerTimeoutMs: 3000,
  });

  await expect(installing).rejects.toMatchObject({
    code: 'engine/missing',
    message: expect.stringContaining('vendor: get.pulumi.com does not answer within 3 s'),
    hint: expect.stringContaining(cachedEnginePath(environment)),
  });
  expect(seen()).toContain('CONNECT get.pulumi.com:443');
  expect(readdirSync(dirname(cachedEnginePath(environment)))).toEqual([]);
});

test('without network it builds', async () => {
  const folder = temporaryFolder();
  const environment = {
    ...withGo(folder, engineVersion),
    HTTPS_PROXY: 'http://127.0.0.1:1',
    https_proxy: 'http://127.0.0.1:1',
  };
  const events: EngineInstallEvent[] = [];

  const engine = await ensureEngine({
    environment,
    signal,
    moduleDirectory: join(folder, 'module'),
    onEvent: (event) => events.push(event),
  });

  expect(engine.place).toBe('cache');
  expect(events.filter(({ kind }) => kind.startsWith('way-'))).toEqual([
    { kind: 'way-started', way: 'vendor' },
    { kind: 'way-failed', way: 'vendor', reason: expect.stringContaining('ECONNREFUSED') },
    { kind: 'way-started', way: 'go-build' },
  ]);
});

test('an engine that is there is used, and nothing is installed', async () => {
  const folder = temporaryFolder();
  const environment = isolated(folder);
  const path = engineScript(join(folder, 'bin/pulumi'), engineVersion);
  const events: EngineInstallEvent[] = [];

  const engine = await ensureEngine({ environment, signal, onEvent: (event) => events.push(event) });

  expect(engine).toMatchObject({ path, place: 'PATH' });
  expect(events).toEqual([]);
});

test('an engine that the user names and that does not fit is not replaced by another', async () => {
  const folder = temporaryFolder();
  const environment = { ...isolated(folder), WARDCTL_PULUMI: join(folder, 'nowhere') };

  const ensuring = ensureEngine({ environment, signal });

  await expect(ensuring).rejects.toMatchObject({ code: 'engine/missing' });
  expect(existsSync(join(folder, 'cache'))).toBe(false);
});
