import { quote } from '../run/quote.ts';
import type { Fact } from './fact.ts';

/** `denied`: the account may not write to it. `silent`: the socket is there, and no process listens on it. */
export type DockerSocketState = 'missing' | 'not-a-socket' | 'denied' | 'silent' | 'usable';

const states: readonly string[] = ['missing', 'not-a-socket', 'denied', 'silent', 'usable'];

export const defaultDockerSocket = '/var/run/docker.sock';

/**
 * What stands between an account and the Docker Engine; run as that account, not as root. Connecting would need a tool
 * that is not everywhere, so the table of sockets is read: flag `00010000` is one that listens.
 *
 * @see proc(5), /proc/net/unix
 */
export function dockerSocket(path: string): Fact<DockerSocketState> {
  return {
    command: `s=${quote(path)}
if [ ! -e "$s" ]; then echo missing
elif [ ! -S "$s" ]; then echo not-a-socket
elif [ ! -w "$s" ]; then echo denied
elif [ -r /proc/net/unix ] && ! grep -q " 00010000 .*/\${s##*/}$" /proc/net/unix; then echo silent
else echo usable; fi`,
    parse(stdout) {
      const state = stdout.trim();
      return states.includes(state) ? (state as DockerSocketState) : undefined;
    },
  };
}
