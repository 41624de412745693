import type { ClientChannel } from 'ssh2';

/** Ends a channel nobody listens to any more, and reads away what still comes so that it can close. */
export function abandon(channel: ClientChannel): void {
  channel.on('error', () => {});
  channel.resume();
  channel.stderr.resume();
  channel.destroy();
}
