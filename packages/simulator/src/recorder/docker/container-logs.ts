import { EngineError } from './engine-error.ts';
import type { EngineCall } from './engine-routes.ts';

/** `GET /containers/{id}/logs` in frames: stream, three zeros, length. `follow` is not supported. @throws EngineError 400 */
export function sendLogs({ engine, name, search, response }: EngineCall): void {
  const container = engine.container(name);
  const isWanted = (flag: string) => /^(?:1|true)$/i.test(search.get(flag) ?? '');
  if (!isWanted('stdout') && !isWanted('stderr'))
    throw new EngineError(400, 'Bad parameters: you must choose at least one stream');
  const lines = container.log.filter(({ stream }) => isWanted(stream === 1 ? 'stdout' : 'stderr'));
  const tail = Number(search.get('tail') ?? Number.NaN);
  const sinceMs = Number(search.get('since') ?? 0) * 1000;
  const shown = (Number.isNaN(tail) ? lines : tail > 0 ? lines.slice(-tail) : []).filter(
    ({ timeMs }) => timeMs >= sinceMs,
  );
  response.writeHead(200, { 'content-type': 'application/vnd.docker.raw-stream' });
  for (const { stream, timeMs, text } of shown) {
    const stamp = isWanted('timestamps') ? `${new Date(timeMs).toISOString()} ` : '';
    response.write(frame(stream, Buffer.from(stamp + text)));
  }
  response.end();
}

function frame(stream: number, body: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(body.length, 4);
  return Buffer.concat([header, body]);
}
