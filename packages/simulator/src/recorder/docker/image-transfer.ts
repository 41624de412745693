import type { ServerResponse } from 'node:http';
import { EngineError } from './engine-error.ts';
import type { EngineCall } from './engine-routes.ts';
import { parseImageName, shownImageName } from './image-name.ts';
import { findInRegistry, imageRecord } from './image-store.ts';

/** `POST /images/create`: the pull, with its progress as lines of JSON. @throws EngineError 400, 404, 500 */
export function pullImage({ engine, search, response }: EngineCall): void {
  const reference = referenceOf(search);
  if (engine.faults.imagePull === 'fails') {
    const why =
      'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)';
    throw new EngineError(500, `Get "https://registry-1.docker.io/v2/": ${why}`);
  }
  const image = findInRegistry(engine.registry, reference);
  if (image === undefined) {
    const shown = shownImageName(reference);
    throw new EngineError(404, `manifest for ${shown} not found: manifest unknown: manifest unknown`);
  }
  const record = imageRecord(image);
  const isNew = !engine.state.images.some(({ id }) => id === record.id);
  const { name, tag = 'latest', digest } = parseImageName(reference);
  const layer = record.id.slice(7, 19);
  const lines = [
    { status: `Pulling from ${name.includes('/') ? name : `library/${name}`}`, id: digest ?? tag },
    ...(isNew ? transferLines(layer, record.sizeBytes) : []),
    { status: `Digest: ${image.digest ?? record.id}` },
    {
      status: `Status: ${isNew ? 'Downloaded newer image' : 'Image is up to date'} for ${shownImageName(reference)}`,
    },
  ];
  engine.addImage(record);
  sendLines(response, lines);
}

/** dockerode gives the digest as the tag, as the command line does. */
function referenceOf(search: URLSearchParams): string {
  const from = search.get('fromImage') ?? '';
  const tag = search.get('tag') ?? '';
  if (from === '') throw new EngineError(400, 'invalid reference format');
  if (tag === '') return from;
  return tag.includes(':') ? `${from}@${tag}` : `${from}:${tag}`;
}

function transferLines(id: string, total: number) {
  return [
    { status: 'Pulling fs layer', progressDetail: {}, id },
    { status: 'Downloading', progressDetail: { current: Math.round(total / 2), total }, id },
    { status: 'Download complete', progressDetail: {}, id },
    { status: 'Extracting', progressDetail: { current: total, total }, id },
    { status: 'Pull complete', progressDetail: {}, id },
  ];
}

/** `POST /images/load`. The engine answers 200 before it has read the archive: failures come as a line. */
export async function loadImages({ engine, request, response }: EngineCall): Promise<void> {
  try {
    const images = await engine.load(request);
    const lines = images.flatMap(({ id, tags }) =>
      tags.length > 0 ? tags.map((tag) => `Loaded image: ${tag}\n`) : [`Loaded image ID: ${id}\n`],
    );
    sendLines(
      response,
      lines.map((stream) => ({ stream })),
    );
  } catch (error) {
    const message = engine.faults.diskFull ? 'no space left on device' : (error as Error).message;
    sendLines(response, [{ errorDetail: { message }, error: message }]);
  }
}

function sendLines(response: ServerResponse, lines: readonly object[]): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  for (const line of lines) response.write(`${JSON.stringify(line)}\r\n`);
  response.end();
}
