import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { runGit } from './run-git.ts';

interface Waiting {
  readonly signal: AbortSignal;
}

/** The files of an inventory as a commit has them, in a folder that goes when it is disposed of. */
export interface InventoryAtCommit extends AsyncDisposable {
  readonly directory: string;
  /** Whether the commit has any. */
  readonly isEmpty: boolean;
}

/**
 * Lays out the inventory of a folder as a commit has it. The work tree is neither read nor touched.
 *
 * @throws FleetError `usage/invalid` where the folder is in no repository or the commit is not known, `run/cancelled`
 */
export async function inventoryAtCommit(
  folder: string,
  reference: string,
  { signal }: Waiting,
): Promise<InventoryAtCommit> {
  const commit = await resolveCommit(folder, reference, { signal });
  const blobs = await listBlobs(folder, commit, { signal });
  const contents = await readBlobs(folder, blobs, { signal });
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-commit-'));
  for (const [index, { path }] of blobs.entries()) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), contents[index] ?? '');
  }
  return {
    directory,
    isEmpty: blobs.length === 0,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

async function resolveCommit(folder: string, reference: string, { signal }: Waiting): Promise<string> {
  const inside = await runGit(folder, ['rev-parse', '--is-inside-work-tree'], { signal });
  if (inside.code !== 0) throw notInRepository(folder, inside.stderr);
  // A reference that begins with a hyphen would be an option.
  const answer = reference.startsWith('-')
    ? undefined
    : await runGit(folder, ['rev-parse', '--verify', '--quiet', `${reference}^{commit}`], { signal });
  if (answer?.code === 0) return answer.stdout.toString().trim();
  throw new FleetError('usage/invalid', `--changed-since ${reference}: git knows no such commit`, {
    hint: 'Give a branch, tag or commit; in CI, fetch it first (a shallow clone has only the newest commit).',
  });
}

interface Blob {
  readonly id: string;
  /** From the folder of the inventory. */
  readonly path: string;
}

/** `100644 blob <id>\t<path>\0`; links and submodules have other modes and types. */
const entry = /^100(?:644|755) blob ([0-9a-f]+)\t([\s\S]*\.(?:ya?ml|json|geojson))$/;

async function listBlobs(folder: string, commit: string, { signal }: Waiting): Promise<Blob[]> {
  const { code, stdout, stderr } = await runGit(folder, ['ls-tree', '-r', '-z', commit], { signal });
  if (code !== 0) throw gitFailed('ls-tree', stderr);
  return stdout
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, id, path] = entry.exec(line) ?? [];
      return id === undefined || path === undefined ? [] : [{ id, path }];
    });
}

async function readBlobs(folder: string, blobs: readonly Blob[], { signal }: Waiting): Promise<Buffer[]> {
  if (blobs.length === 0) return [];
  const input = blobs.map(({ id }) => `${id}\n`).join('');
  const { code, stdout, stderr } = await runGit(folder, ['cat-file', '--batch'], { signal, input });
  if (code !== 0) throw gitFailed('cat-file', stderr);
  let at = 0;
  return blobs.map(({ path }) => {
    // `<id> blob <size>\n<content>\n`
    const newline = stdout.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(stdout.toString('latin1', at, newline))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw gitFailed('cat-file', `${path} is missing from the repository`);
    at = newline + 1 + size + 1;
    return stdout.subarray(newline + 1, at - 1);
  });
}

function notInRepository(folder: string, stderr: string): FleetError {
  const isNone = stderr.includes('not a git repository');
  const why = isNone ? 'is in no git repository' : `cannot be looked up in git: ${stderr}`;
  return new FleetError('usage/invalid', `--changed-since: ${folder} ${why}`, {
    hint: 'Keep the inventory in git, or select devices with --on.',
  });
}

function gitFailed(command: string, stderr: string): FleetError {
  return new FleetError('usage/invalid', `--changed-since: git ${command} failed: ${stderr}`, {
    hint: 'Run git fsck; in a partial clone, fetch the commit first.',
  });
}
