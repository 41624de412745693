import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';
import { inspect } from 'node:util';
import type { ClientChannel } from 'ssh2';

/**
 * An agent whose connections are channels of one SSH connection, one at a time and kept open between requests: opening a
 * channel costs a round trip of its own.
 */
export class ChannelAgent extends Agent {
  readonly #open: () => Promise<ClientChannel>;

  constructor(open: () => Promise<ClientChannel>) {
    super({ keepAlive: true, maxSockets: 1 });
    this.#open = open;
  }

  override createConnection(
    _options: unknown,
    done?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#open().then(
      (channel) => done?.(null, asSocket(channel)),
      (error) => done?.(error, undefined as never),
    );
  }

  /** docker-modem formats every request with all that hangs on it for its debug log, also when that log is off. */
  [inspect.custom](): string {
    return 'ChannelAgent';
  }
}

/** What `node:http` calls on a socket and a channel does not have. */
function asSocket(channel: ClientChannel): ClientChannel {
  const nothing = () => channel;
  // A channel that dies is reported by the request that uses it, and by nothing when none does.
  channel.on('error', () => {});
  channel.stderr.resume();
  return Object.assign(channel, {
    setKeepAlive: nothing,
    setNoDelay: nothing,
    setTimeout: nothing,
    ref: nothing,
    unref: nothing,
    destroySoon: () => channel.destroy(),
  });
}
