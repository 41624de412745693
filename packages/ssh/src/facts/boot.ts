import type { Fact } from './fact.ts';

export interface Boot {
  /** Another one after every boot: tells a reboot from a lost line. */
  readonly id: string;
  readonly uptimeSeconds: number;
}

/**
 * ```
 * 5f0c9d0e-6f0c-4d0e-9d1b-1f6f2f0a7c11
 * 95123.41 180110.20
 * ```
 */
export const boot: Fact<Boot> = {
  command: 'cat /proc/sys/kernel/random/boot_id /proc/uptime',
  parse(stdout) {
    const [, id, uptime] = /^([0-9a-f-]{36})\n(\d+(?:\.\d+)?) /.exec(stdout) ?? [];
    return id === undefined ? undefined : { id, uptimeSeconds: Number(uptime) };
  },
};
