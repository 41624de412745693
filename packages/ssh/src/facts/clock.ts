import type { Fact } from './fact.ts';

export interface HostClock {
  /** Seconds since 1970 by the clock of the host, when it was asked. */
  readonly epochSeconds: number;
  /** `+0700` */
  readonly utcOffset: string;
}

/** `1782468000 +0700` */
export const clock: Fact<HostClock> = {
  command: "date '+%s %z'",
  parse(stdout) {
    const [, epoch, utcOffset] = /^(\d+) ([+-]\d{4})$/m.exec(stdout) ?? [];
    return utcOffset === undefined ? undefined : { epochSeconds: Number(epoch), utcOffset };
  },
};
