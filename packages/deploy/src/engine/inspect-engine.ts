import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import type { EngineRecords } from './engine-records.ts';
import type { EngineLook, Environment } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';
import { fileSha256 } from './file-sha256.ts';
import { readEngineVersion } from './read-engine-version.ts';

interface InspectOptions {
  readonly records: EngineRecords;
  /** `always`: the content is compared with the remembered one. `when-changed`: only if size or time differ. */
  readonly checksum: 'always' | 'when-changed';
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

interface Inspection {
  readonly result: EngineLook['result'];
  readonly note: string;
  /** Present when the result is `usable`. */
  readonly sha256?: string;
}

/** Says whether the file is an engine of the pinned version, from what is remembered of it where that suffices. */
export async function inspectEngine(path: string, options: InspectOptions): Promise<Inspection> {
  if (!(await isExecutable(path))) return { result: 'absent', note: 'no executable file' };
  // The npm package `pulumi` is a script that downloads the engine and does not pass signals on to it.
  if (await isNodeScript(path))
    return { result: 'not-an-engine', note: 'a Node script that wraps an engine' };
  const known = await options.records.get(path);
  if (known === undefined) return firstLook(path, options);
  if (options.checksum === 'when-changed') {
    const { size, mtimeMs } = await stat(path);
    const isTouched = known.size !== size || known.mtimeMs !== mtimeMs;
    return isTouched ? firstLook(path, options) : judge(known.version, known.sha256);
  }
  const sha256 = await fileSha256(path, options.signal);
  if (sha256 !== known.sha256) return { result: 'changed', note: 'not the file that was checked before' };
  return judge(known.version, sha256);
}

async function firstLook(
  path: string,
  { records, environment, signal }: InspectOptions,
): Promise<Inspection> {
  const version = await readEngineVersion(path, { environment, signal });
  if (version === undefined) return { result: 'not-an-engine', note: 'does not tell its version' };
  const { size, mtimeMs } = await stat(path);
  const sha256 = await fileSha256(path, signal);
  await records.put(path, { size, mtimeMs, sha256, version });
  return judge(version, sha256);
}

function judge(version: string, sha256: string): Inspection {
  if (version === engineVersion) return { result: 'usable', note: `version ${version}`, sha256 };
  return { result: 'other-version', note: `version ${version}, not ${engineVersion}` };
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function isNodeScript(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(128), 0, 128, 0);
    return /^#!.*\bnode\b/.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}
