import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { cachedEnginePath } from '../../src/engine/engine-places.ts';
import { requireEngine } from '../../src/engine/engine-status.ts';
import { engineVersion } from '../../src/engine/engine-version.ts';
import { fileSha256 } from '../../src/engine/file-sha256.ts';
import { findEngine } from '../../src/engine/find-engine.ts';
import { engineScript, isolated, script, temporaryFolder } from './stand-ins.ts';

const { signal } = new AbortController();

test('an engine in the cache is used, with its SHA-256', async () => {
  const environment = isolated(temporaryFolder());
  const path = engineScript(cachedEnginePath(environment), engineVersion);

  const status = await findEngine({ environment, signal });

  expect(requireEngine(status)).toEqual({
    path,
    version: engineVersion,
    sha256: await fileSha256(path),
    place: 'cache',
  });
});

test('an engine is run for its version once and then known', async () => {
  const environment = isolated(temporaryFolder());
  const path = engineScript(cachedEnginePath(environment), engineVersion);

  await findEngine({ environment, signal });
  await findEngine({ environment, signal });

  expect(readFileSync(`${path}.runs`, 'utf8')).toBe('run\n');
});

test('an engine in the cache whose content changed is refused, and not run', async () => {
  const environment = isolated(temporaryFolder());
  const path = engineScript(cachedEnginePath(environment), engineVersion);
  await findEngine({ environment, signal });
  appendFileSync(path, 'echo changed >> "$0.runs"\n');

  const status = await findEngine({ environment, signal });

  expect(status.error).toMatchObject({ code: 'engine/checksum-mismatch' });
  expect(status.looks).toMatchObject([{ place: 'cache', result: 'changed' }]);
  expect(readFileSync(`${path}.runs`, 'utf8')).toBe('run\n');
});

test('an engine elsewhere is run again when it was replaced', async () => {
  const folder = temporaryFolder();
  const environment = isolated(folder);
  const path = join(folder, 'bin/pulumi');
  engineScript(path, '3.100.0');
  const before = await findEngine({ environment, signal });
  engineScript(path, engineVersion);

  const after = await findEngine({ environment, signal });

  expect(before.engine).toBeUndefined();
  expect(after.engine).toMatchObject({ path, place: 'PATH' });
});

test('another version on PATH is passed over and noted', async () => {
  const folder = temporaryFolder();
  const environment = isolated(folder);
  engineScript(join(folder, 'bin/pulumi'), '3.100.0');
  const path = engineScript(join(folder, '.pulumi/bin/pulumi'), engineVersion);

  const status = await findEngine({ environment, signal });

  expect(status.engine).toMatchObject({ path, place: 'PULUMI_HOME' });
  expect(status.looks.map(({ place, result }) => [place, result])).toEqual([
    ['cache', 'absent'],
    ['PATH', 'other-version'],
    ['PULUMI_HOME', 'absent'],
    ['PULUMI_HOME', 'usable'],
  ]);
  expect(status.looks[1]?.note).toBe(`version 3.100.0, not ${engineVersion}`);
});

test('an engine that the user names in another version is an error, whatever else is there', async () => {
  const folder = temporaryFolder();
  const named = engineScript(join(folder, 'mine/pulumi'), '3.100.0');
  const environment = { ...isolated(folder), WARDCTL_PULUMI: named };
  engineScript(cachedEnginePath(environment), engineVersion);

  const status = await findEngine({ environment, signal });

  expect(() => requireEngine(status)).toThrow(FleetError);
  expect(status.error).toMatchObject({ code: 'engine/version-mismatch' });
  expect(status.error?.message).toContain(named);
});

test('an engine that the user names and that is not there is an error', async () => {
  const folder = temporaryFolder();
  const environment = { ...isolated(folder), WARDCTL_PULUMI: join(folder, 'nowhere') };

  const status = await findEngine({ environment, signal });

  expect(status.error).toMatchObject({ code: 'engine/missing' });
});

test('the wrapper from npm is not taken for an engine, and not run', async () => {
  const folder = temporaryFolder();
  const environment = isolated(folder);
  const wrapper = script(join(folder, 'bin/pulumi'));
  writeFileSync(wrapper, '#!/usr/bin/env node\nrequire("fs").writeFileSync(__filename + ".runs", "run");\n');

  const status = await findEngine({ environment, signal });

  expect(status.looks[1]).toMatchObject({ place: 'PATH', result: 'not-an-engine' });
  expect(existsSync(`${wrapper}.runs`)).toBe(false);
});

test('where there is none, the error names every place and how to bring one', async () => {
  const folder = temporaryFolder();
  const environment = isolated(folder);

  const { error } = await findEngine({ environment, signal });

  expect(error?.code).toBe('engine/missing');
  expect(error?.message).toContain(cachedEnginePath(environment));
  expect(error?.message).toContain(join(folder, '.pulumi/bin/pulumi'));
  expect(error?.hint).toContain('wardctl engine install');
  expect(error?.hint).toContain('WARDCTL_PULUMI');
});

test('a search that is cancelled ends the program it was asking', async () => {
  const folder = temporaryFolder();
  const environment = isolated(folder);
  script(join(folder, 'bin/pulumi'), 'exec sleep 60');
  const startedAt = performance.now();

  const search = findEngine({ environment, signal: AbortSignal.timeout(200) });

  await expect(search).rejects.toThrow();
  expect(performance.now() - startedAt).toBeLessThan(5000);
});
