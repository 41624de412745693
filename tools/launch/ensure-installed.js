import { readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { compareLocks } from './compare-locks.js';
import { installedModules, isExecutable, pathOutsideProject, projectNode, projectRoot } from './project.js';
import { runChild } from './run-child.js';

/** Runs `npm ci` unless what is installed is what the lock file says; resolves to why that failed, if it did. */
export async function ensureInstalled() {
  const reason = whyToInstall();
  if (reason === undefined) return undefined;
  const npm = findNpm();
  if (npm === undefined) {
    return 'npm is not on PATH, and it is needed to install the packages of this project: install it, it comes with Node.';
  }
  process.stderr.write(`${reason}: running npm ci …\n`);
  const startedAt = Date.now();
  const exitCode = await runChild(
    npm.command,
    [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: projectRoot,
      env: { ...process.env, PATH: npm.path },
      output: 'stderr',
    },
  );
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (exitCode !== 0) {
    return `npm ci ended with ${exitCode} after ${seconds} s: its message is above. It needs the npm registry, nothing else.`;
  }
  if (!isExecutable(projectNode())) {
    return 'npm ci left out the install script of the package "node": allow it (npm config set ignore-scripts false) and run again.';
  }
  process.stderr.write(`installed in ${seconds} s\n`);
  return undefined;
}

function whyToInstall() {
  const wanted = readLock(join(projectRoot, 'package-lock.json'));
  const installed = readLock(join(installedModules, '.package-lock.json'));
  // npm writes this file last, so without it an installation was not finished.
  if (installed === undefined) return 'The packages of this project are not installed';
  const difference = compareLocks(wanted ?? {}, installed);
  if (difference !== undefined)
    return `The installed packages are not those of package-lock.json (${difference})`;
  return isExecutable(projectNode()) ? undefined : 'The Node of this project is not installed';
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that started us, else the one on PATH; run by a Node that does not lie in the folder it removes. */
function findNpm() {
  const path = pathOutsideProject(process.env.PATH ?? '');
  const started = process.env.npm_execpath ?? '';
  const node = onPath(path, 'node');
  if (basename(started) === 'npm-cli.js' && node !== undefined)
    return { command: node, args: [started], path };
  const npm = onPath(path, 'npm');
  return npm === undefined ? undefined : { command: npm, args: [], path };
}

function onPath(path, name) {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}
