import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
export const installedModules = join(projectRoot, 'node_modules');

/** The Node that runs the sources, which is newer than the one a machine may have. */
export function projectNode() {
  return join(installedModules, 'node', 'bin', 'node');
}

/**
 * PATH without the folders of this checkout, which `npm run` puts in front: they hold the Node that an installation
 * removes while it runs.
 */
export function pathOutsideProject(path) {
  return path
    .split(delimiter)
    .filter((folder) => !resolve(folder).startsWith(installedModules + sep))
    .join(delimiter);
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
