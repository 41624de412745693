import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineVersion } from '../../src/engine/engine-version.ts';

const root = new URL('../../../../', import.meta.url);

test.each(['packages/deploy', 'packages/provider', 'stacks'])(
  '%s asks for the SDK of the pinned engine',
  (folder) => {
    const manifest = JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8'));

    expect(manifest.dependencies['@pulumi/pulumi']).toBe(engineVersion);
  },
);

test('the installed SDK is the one of the pinned engine', () => {
  const manifest = readFileSync(new URL('node_modules/@pulumi/pulumi/package.json', root), 'utf8');

  expect(JSON.parse(manifest).version).toBe(engineVersion);
});

test('the Go module builds the pinned engine and nothing is replaced in it', () => {
  const module = readFileSync(new URL('tools/engine/go.mod', root), 'utf8');

  expect(module).toContain('tool github.com/pulumi/pulumi/pkg/v3/cmd/pulumi\n');
  const versions = [...module.matchAll(/^\s*github\.com\/pulumi\/pulumi\/(?:pkg|sdk)\/v3 v(\S+)/gm)];
  expect(versions.map(([, version]) => version)).toEqual([engineVersion, engineVersion]);
  expect(module).not.toContain('replace');
});
