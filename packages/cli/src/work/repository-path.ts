import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * A look-up of paths from the root of the repository that holds a folder, with `/` between names; undefined for files
 * outside. Where there is no repository, paths begin in the working folder.
 */
export function repositoryPaths(folder: string): (file: string) => string | undefined {
  const root = repositoryRoot(resolve(folder)) ?? process.cwd();
  return (file) => {
    const path = relative(root, resolve(file));
    return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
  };
}

/** A work tree has a folder `.git`; in a submodule or a linked work tree it is a file. */
function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryRoot(parent);
}
