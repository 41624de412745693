import type { ServerChannel } from 'ssh2';
import { fromBytes, toBytes } from '../host/byte-string.ts';
import type { VirtualHost } from '../host/virtual-host.ts';
import { Source } from '../shell/streams.ts';

interface ExecOptions {
  readonly host: VirtualHost;
  /** Ends the command: its channel is closed, or a signal came. */
  readonly killed: AbortSignal;
  /** Called with the number of bytes that the command has printed so far, before they are sent. */
  readonly printed: (totalBytes: number) => void;
}

/** Makes one packet of what is written in one go: scripts print in small pieces. */
class GatheringWriter {
  readonly #send: (text: string) => void;
  #pieces: string[] = [];

  constructor(send: (text: string) => void) {
    this.#send = send;
  }

  write(text: string): void {
    if (this.#pieces.length === 0) setImmediate(() => this.flush());
    this.#pieces.push(text);
  }

  flush(): void {
    if (this.#pieces.length === 0) return;
    const text = this.#pieces.join('');
    this.#pieces = [];
    if (text !== '') this.#send(text);
  }
}

/** Runs a command line on a channel and ends it with the exit status. */
export async function runExec(
  channel: ServerChannel,
  commandLine: string,
  options: ExecOptions,
): Promise<void> {
  const { host, killed, printed } = options;
  const stdin = new Source();
  let bytes = 0;
  const writerTo = (stream: NodeJS.WritableStream) =>
    new GatheringWriter((text) => {
      bytes += text.length;
      printed(bytes);
      stream.write(toBytes(text));
    });
  const out = writerTo(channel);
  const err = writerTo(channel.stderr);
  channel.on('data', (chunk: Buffer) => stdin.push(fromBytes(chunk)));
  channel.on('end', () => stdin.end());
  killed.addEventListener('abort', () => stdin.end());
  try {
    const status = await host.login(commandLine, {
      stdin,
      out: (text) => out.write(text),
      err: (text) => err.write(text),
      signal: killed,
    });
    out.flush();
    err.flush();
    channel.exit(status);
    channel.end();
  } catch (error) {
    if (!killed.aborted) throw error;
    channel.exit('HUP');
    channel.end();
  }
}
