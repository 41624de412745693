import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { engineVersion, manifestOf, type StateLayout, stateFile } from '@wardctl/deploy';
import type { DesiredWard } from '@wardctl/fleet';
import { wardResources } from '@wardctl/stacks';

const providerId = '0f5e8f6c-6c1e-4d0e-9d57-3c1c7a5c1f10';

/** Writes the state that a good apply of `ward` leaves, without a device; `unfinished` names resources with init errors. */
export function writeAppliedState(
  layout: StateLayout,
  ward: DesiredWard,
  unfinished: readonly string[] = [],
): void {
  const urn = (type: string, name: string) => `urn:pulumi:${ward.code}::wardctl::${type}::${name}`;
  const stack = urn('pulumi:pulumi:Stack', `wardctl-${ward.code}`);
  const provider = urn('pulumi:providers:wardctl', 'default');
  const declared = wardResources(ward);
  const typeOf = new Map(declared.map(({ name, type }) => [name, type]));
  const entries = declared.map(({ type, name, inputs, dependsOn }) => ({
    urn: urn(type, name),
    custom: true,
    id: name,
    type,
    inputs,
    outputs: inputs,
    parent: stack,
    provider: `${provider}::${providerId}`,
    dependencies: dependsOn.map((dependency) => urn(typeOf.get(dependency) ?? '', dependency)),
    ...(unfinished.includes(name) && { initErrors: ['device/unreachable: no answer'] }),
  }));
  const resources = [
    { urn: stack, custom: false, type: 'pulumi:pulumi:Stack' },
    {
      urn: provider,
      custom: true,
      id: providerId,
      type: 'pulumi:providers:wardctl',
      inputs: {},
      outputs: {},
      parent: stack,
    },
    ...entries,
  ];
  const manifest = manifestOf(engineVersion, new Date());
  const content = {
    version: 3,
    checkpoint: { stack: `organization/wardctl/${ward.code}`, latest: { manifest, resources } },
  };
  mkdirSync(dirname(stateFile(layout, ward.code)), { recursive: true });
  writeFileSync(stateFile(layout, ward.code), zstdCompressSync(Buffer.from(JSON.stringify(content))));
}
