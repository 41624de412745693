import type { Fact } from './fact.ts';

export interface Kernel {
  /** `6.1.0-18-amd64` */
  readonly release: string;
  /** `x86_64`, `aarch64`, … */
  readonly machine: string;
}

/** `6.1.0-18-amd64 x86_64` */
export const kernel: Fact<Kernel> = {
  command: 'uname -rm',
  parse(stdout) {
    const [release, machine] = stdout.trim().split(' ');
    return release && machine ? { release, machine } : undefined;
  },
};
