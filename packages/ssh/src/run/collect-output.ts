import type { ClientChannel } from 'ssh2';

/** How a command ended. `code` is null when it was killed, or when nobody said. */
export type CommandAnswer =
  | { readonly end: 'closed'; readonly code: number | null; readonly stdout: string; readonly stderr: string }
  | { readonly end: 'too-long'; readonly bytes: number };

/** A promise in a box, so that waiting for the start of a command does not wait for its end. */
export interface CollectedOutput {
  readonly ended: Promise<CommandAnswer>;
}

/**
 * Collects both streams until both are closed. Bytes are decoded once at the end: a letter such as `ờ` may be split
 * over two packets.
 */
export function collectOutput(channel: ClientChannel, maxBytes: number): CollectedOutput {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  let bytes = 0;
  let code: number | null = null;
  const ended = new Promise<CommandAnswer>((resolve) => {
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      channel.destroy();
      resolve({ end: 'too-long', bytes: maxBytes });
    };
    let open = 2;
    const closed = () => {
      open -= 1;
      if (open > 0) return;
      resolve({ end: 'closed', code, stdout: text(stdout), stderr: text(stderr) });
    };
    channel.on('exit', (status: number | null) => {
      code = status;
    });
    // A write after the far side closed; how the command ended is said by its exit status.
    channel.on('error', () => {});
    channel.on('data', keep(stdout)).on('close', closed);
    channel.stderr.on('data', keep(stderr)).on('close', closed);
  });
  return { ended };
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
