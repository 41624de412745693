import { quote } from '../run/quote.ts';
import type { Fact } from './fact.ts';

export interface Disk {
  /** The path that was asked for, or the nearest parent of it that exists. */
  readonly path: string;
  readonly mountPoint: string;
  readonly totalBytes: number;
  /** What an unprivileged process may still write. */
  readonly freeBytes: number;
}

/**
 * The volume that holds a path, also before the path is there:
 *
 * ```
 * /srv/footage
 * Filesystem     1024-blocks      Used Available Capacity Mounted on
 * /dev/sdb1       7751272176 188743680 7171838976       3% /srv
 * ```
 *
 * @see POSIX df, option -P
 */
export function disk(path: string): Fact<Disk> {
  return {
    command: `p=${quote(path)}
while [ ! -e "$p" ] && [ "$p" != / ]; do p=\${p%/*}; p=\${p:-/}; done
printf '%s\\n' "$p" && df -Pk "$p"`,
    parse(stdout) {
      const [existing, , row = ''] = stdout.split('\n');
      const [, total, free, mountPoint] = /\s(\d+)\s+-?\d+\s+(-?\d+)\s+\S+\s+(\/.*)$/.exec(row) ?? [];
      if (existing === undefined || mountPoint === undefined) return undefined;
      const freeBytes = Math.max(0, Number(free)) * 1024;
      return { path: existing, mountPoint, totalBytes: Number(total) * 1024, freeBytes };
    },
  };
}
