import { createHash } from 'node:crypto';
import type { Accounts } from './accounts.ts';
import { encodeText } from './byte-string.ts';
import type { HostFiles } from './host-files.ts';

const folders = [
  '/dev',
  '/etc',
  '/etc/cron.d',
  '/etc/docker',
  '/etc/ssh',
  '/etc/sudoers.d',
  '/etc/systemd',
  '/etc/systemd/system',
  '/home',
  '/mnt',
  '/opt',
  '/proc',
  '/proc/net',
  '/proc/sys',
  '/proc/sys/kernel',
  '/proc/sys/kernel/random',
  '/run',
  '/run/systemd',
  '/run/systemd/system',
  '/srv',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/local',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/local/sbin',
  '/usr/sbin',
  '/var',
  '/var/lib',
  '/var/log',
  '/var/spool',
  '/var/spool/cron',
];

const links = { '/bin': 'usr/bin', '/sbin': 'usr/sbin', '/lib': 'usr/lib', '/var/run': '/run' };
const sharedFolders = ['/tmp', '/var/tmp'];

interface HostLayout {
  readonly accounts: Accounts;
  readonly hostname: string;
  readonly footagePath: string;
}

/** Lays out what a fresh Debian host has, as far as it is missing. */
export function layOutHost(files: HostFiles, { accounts, hostname, footagePath }: HostLayout): void {
  // The folder it lies in was made under whatever umask its owner has.
  files.changeMode('/', 0o755);
  for (const path of folders) makeFolder(files, path, 0o755);
  for (const path of sharedFolders) makeFolder(files, path, 0o1777);
  makeFolder(files, '/root', 0o700);
  makeFolder(files, '/var/spool/cron/crontabs', 0o1730);
  for (const [path, target] of Object.entries(links)) if (!files.exists(path)) files.symlink(target, path);
  for (const [path, text] of Object.entries(texts(accounts, hostname))) writeMissing(files, path, text);
  makeParents(files, footagePath);
  const { login } = accounts;
  if (login.uid === 0) return;
  makeFolder(files, login.home, 0o755);
  files.changeOwner(login.home, login.uid, login.gid);
}

/** The mount point of the footage disk. */
function makeParents(files: HostFiles, path: string): void {
  if (path === '' || files.exists(path)) return;
  makeParents(files, path.slice(0, path.lastIndexOf('/')));
  files.makeDirectory(path, 0o755);
}

function makeFolder(files: HostFiles, path: string, mode: number): void {
  if (!files.exists(path)) files.makeDirectory(path, mode);
}

function writeMissing(files: HostFiles, path: string, text: string): void {
  if (files.exists(path)) return;
  const file = files.write(path, { umask: 0o022 });
  file.write(encodeText(text));
  file.close();
}

function texts({ users, groups }: Accounts, hostname: string): Record<string, string> {
  const home = (name: string) => (name === 'root' ? '/root' : `/home/${name}`);
  return {
    '/etc/hostname': `${hostname}\n`,
    '/etc/machine-id': `${createHash('md5').update(hostname).digest('hex')}\n`,
    '/etc/debian_version': '12.10\n',
    '/etc/timezone': 'Etc/UTC\n',
    '/etc/os-release': osRelease,
    '/etc/passwd': users.map(({ name, id }) => `${name}:x:${id}:${id}::${home(name)}:/bin/sh\n`).join(''),
    '/etc/group': groups.map(({ name, id }) => `${name}:x:${id}:\n`).join(''),
  };
}

const osRelease = `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
VERSION_CODENAME=bookworm
ID=debian
HOME_URL="https://www.debian.org/"
`;
