import { dockerGroupId } from './accounts.ts';
import type { NodeInfo } from './node-info.ts';

/** A path that is no file on disk: a device, a socket, or a page of /proc. */
interface SpecialFile {
  readonly info: NodeInfo;
  /** Byte string; devices that swallow what is written read as empty. */
  readonly content: () => string;
}

export type SpecialFiles = (path: string) => SpecialFile | undefined;

export const dockerSocketPath = '/run/docker.sock';

interface SpecialFileFacts {
  readonly hasDockerSocket: () => boolean;
  readonly bootId: string;
  readonly bootedAtMs: number;
  readonly hasCommand: (name: string) => boolean;
}

const unixTitle = 'Num       RefCount Protocol Flags    Type St Inode Path\n';
const listening = `0000000000000000: 00000002 00000000 00010000 0001 01 18011 ${dockerSocketPath}\n`;

/** The special files of a host; its commands are shown as the executables in /usr/bin. */
export function specialFiles(facts: SpecialFileFacts): SpecialFiles {
  const uptime = () => ((Date.now() - facts.bootedAtMs) / 1000).toFixed(2);
  const fixed = new Map<string, SpecialFile>([
    ['/dev/null', special({ kind: 'device', mode: 0o666 })],
    ['/proc/uptime', special({}, () => `${uptime()} ${uptime()}\n`)],
    ['/proc/loadavg', special({}, () => '0.12 0.10 0.09 1/180 4242\n')],
    ['/proc/meminfo', special({}, () => 'MemTotal:        8031492 kB\nMemAvailable:    6518040 kB\n')],
    ['/proc/net/unix', special({}, () => (facts.hasDockerSocket() ? `${unixTitle}${listening}` : unixTitle))],
    ['/proc/sys/kernel/random/boot_id', special({}, () => `${facts.bootId}\n`)],
  ]);
  const socket = special({ kind: 'socket', mode: 0o660, gid: dockerGroupId() });
  const executable = special({ mode: 0o755 });
  return (path) => {
    if (path === dockerSocketPath) return facts.hasDockerSocket() ? socket : undefined;
    if (path.startsWith('/usr/bin/') && facts.hasCommand(path.slice('/usr/bin/'.length))) return executable;
    return fixed.get(path);
  };
}

function special(info: Partial<NodeInfo>, content: () => string = () => ''): SpecialFile {
  const times = { mtimeMs: 0, atimeMs: 0, ctimeMs: 0 };
  const rest = { kind: 'file', mode: 0o444, uid: 0, gid: 0, size: 0, inode: 0, links: 1, blocks: 0 } as const;
  return { info: { ...rest, ...times, ...info }, content };
}
