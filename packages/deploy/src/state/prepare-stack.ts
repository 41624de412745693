import { lstat, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engineVersion } from '../engine/engine-version.ts';
import { type Checkpoint, encodeCheckpoint, manifestOf } from './checkpoint.ts';
import { projectName, type StateLayout, stateFile } from './state-layout.ts';

/**
 * The engine insists on a secrets manager. No secret ever enters a stack (inputs carry references only), so the
 * passphrase protects nothing and is the same everywhere; a lost one would make state unreadable for no gain.
 */
export const statePassphrase = 'no secret is kept in this state';
const encryptionSalt = 'v1:sMrSv01LccM=:v1:4/TH0tgFmFooan0Q:KoRWRH6JJ6+a5oMbKCwlwbCcBciRbg==';

/** Makes the engine's folders, once per state folder. Does nothing where they are. */
export async function prepareProject(layout: StateLayout): Promise<void> {
  await Promise.all(
    [layout.store, layout.project, layout.home, layout.runs].map((path) => mkdir(path, { recursive: true })),
  );
  await writeIfMissing(
    join(layout.project, 'Pulumi.yaml'),
    `name: ${projectName}\nruntime: ${projectName}\n`,
  );
  await writeIfMissing(join(layout.store, '.pulumi', 'meta.yaml'), 'version: 1\n');
  await discardEngineLogs(join(layout.home, 'logs'));
}

/** Makes the stack of a ward where it is missing: two files, instead of a `pulumi stack init` of a third of a second. */
export async function prepareStack(layout: StateLayout, stack: string): Promise<void> {
  await writeIfMissing(join(layout.project, `Pulumi.${stack}.yaml`), `encryptionsalt: ${encryptionSalt}\n`);
  await writeIfMissing(stateFile(layout, stack), encodeCheckpoint(emptyCheckpoint(stack)));
}

// The engine writes 0.2 MB of log per run and has no switch for it; its output is kept per run instead.
async function discardEngineLogs(logs: string): Promise<void> {
  const exists = await lstat(logs).then(
    () => true,
    () => false,
  );
  if (!exists) await symlink('/dev/null', logs);
}

async function writeIfMissing(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

function emptyCheckpoint(stack: string): Checkpoint {
  const secretsProvider = { type: 'passphrase', state: { salt: encryptionSalt } };
  const latest = {
    manifest: manifestOf(engineVersion, new Date(0)),
    secrets_providers: secretsProvider,
    metadata: {},
  };
  return { version: 3, checkpoint: { stack: `organization/${projectName}/${stack}`, latest } };
}
