import type { HostFiles } from '../host/host-files.ts';
import { EngineError } from './engine-error.ts';
import type { ContainerRequest } from './engine-state.ts';

export interface BindMount {
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}

export function bindMounts({ HostConfig = {} }: ContainerRequest): BindMount[] {
  const binds = (HostConfig.Binds ?? []).map((bind) => {
    const [source = '', target = '', options = ''] = bind.split(':');
    return { source, target, readOnly: options.split(',').includes('ro') };
  });
  const mounts = (HostConfig.Mounts ?? [])
    .filter(({ Type }) => Type === 'bind')
    .map(({ Source = '', Target, ReadOnly = false }) => ({
      source: Source,
      target: Target,
      readOnly: ReadOnly,
    }));
  return [...binds, ...mounts];
}

/**
 * What the engine checks before it creates: the source of a mount must be there, that of a bind is made as a folder of
 * root when the container starts.
 *
 * @throws EngineError 400
 */
export function checkMounts({ HostConfig = {} }: ContainerRequest, files: HostFiles): void {
  for (const { Type, Source = '' } of HostConfig.Mounts ?? []) {
    if (Type !== 'bind' || files.exists(Source)) continue;
    const what = `bind source path does not exist: ${Source}`;
    throw new EngineError(400, `invalid mount config for type "bind": ${what}`);
  }
}

/** Makes the missing sources of binds. */
export function makeBindSources({ HostConfig = {} }: ContainerRequest, files: HostFiles): void {
  for (const bind of HostConfig.Binds ?? []) makeFolders(files, bind.split(':', 1)[0] ?? '');
}

function makeFolders(files: HostFiles, path: string): void {
  if (!path.startsWith('/') || files.exists(path)) return;
  makeFolders(files, path.slice(0, path.lastIndexOf('/')) || '/');
  files.makeDirectory(path, 0o755);
}

/** The host's path of a path in the container: through the mount with the longest target above it. */
export function hostPath(mounts: readonly BindMount[], path: string): string | undefined {
  const holders = mounts.filter(
    ({ target }) => path === target || path.startsWith(`${target.replace(/\/$/, '')}/`),
  );
  const [mount] = holders.sort((a, b) => b.target.length - a.target.length);
  return mount && mount.source + path.slice(mount.target.replace(/\/$/, '').length);
}
