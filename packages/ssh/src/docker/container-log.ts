import type { CallOptions, DockerEngine } from './docker-engine.ts';
import type { ObservedContainer } from './observed-container.ts';

const tailLines = 20;

/** The last lines a container printed, for an error message; passwords in addresses are blotted out. */
export async function lastLogLines(
  engine: DockerEngine,
  { containerId, name }: ObservedContainer,
  options: CallOptions,
): Promise<string> {
  const body = await engine.call(
    `reading the log of ${name}`,
    (api) => api.getContainer(containerId).logs({ stdout: true, stderr: true, tail: tailLines }),
    options,
  );
  return withoutPasswords(demultiplex(Buffer.from(body as Buffer)).trim());
}

/**
 * Takes the frames apart in which the engine sends both streams: one byte for the stream, three zeros, four for the
 * length. A container with a terminal sends plain text.
 *
 * @see Docker Engine API, ContainerAttach, stream format
 */
export function demultiplex(body: Buffer): string {
  const parts: Buffer[] = [];
  let offset = 0;
  while (offset + 8 <= body.length) {
    if ((body[offset] ?? 255) > 2 || body.readUIntBE(offset + 1, 3) !== 0) return body.toString('utf8');
    const end = offset + 8 + body.readUInt32BE(offset + 4);
    parts.push(body.subarray(offset + 8, end));
    offset = end;
  }
  return (offset === 0 ? body : Buffer.concat(parts)).toString('utf8');
}

/** `rtsp://admin:secret@10.1.70.11/` as `rtsp://***@10.1.70.11/`. */
export function withoutPasswords(text: string): string {
  return text.replaceAll(/:\/\/[^\s/@]+@/g, '://***@');
}
