import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MediamtxConfiguration } from './mediamtx-configuration.ts';

interface InterfaceState {
  /** The port that was asked. */
  readonly port: number;
  readonly configuration: MediamtxConfiguration;
  readonly isReady: (path: string) => boolean;
  readonly uptimeMs: number;
}

/** Control API and metrics of MediaMTX, as far as somebody who checks a recorder reads them. */
export function answerMediamtx(
  request: IncomingMessage,
  response: ServerResponse,
  state: InterfaceState,
): void {
  const { configuration, port } = state;
  const name = Object.entries(configuration.ports).find(([, number]) => number === port)?.[0] ?? '';
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://recorder');
  if (!configuration.openActions.has(name))
    sendJson(response, 401, { status: 'error', error: 'authentication error' });
  else if (name === 'metrics' && pathname === '/metrics') sendMetrics(response, state);
  else if (name === 'api') answerApi(pathname, searchParams, response, state);
  else sendJson(response, 404, { status: 'error', error: 'not found' });
}

function answerApi(
  pathname: string,
  search: URLSearchParams,
  response: ServerResponse,
  state: InterfaceState,
): void {
  const items = pathItems(state);
  const single = /^\/v3\/paths\/get\/(.+)$/.exec(pathname)?.[1];
  const found = items.find((item) => item.name === single);
  if (pathname === '/v3/paths/list') sendJson(response, 200, page(items, search));
  else if (found) sendJson(response, 200, found);
  else if (pathname === '/v3/config/paths/list')
    sendJson(response, 200, page(state.configuration.paths, search));
  else sendJson(response, 404, { status: 'error', error: single ? 'path not found' : 'not found' });
}

function pathItems({ configuration, isReady, uptimeMs }: InterfaceState) {
  const readySince = new Date(Date.now() - uptimeMs).toISOString();
  return configuration.paths.map(({ name }) => {
    const ready = isReady(name);
    const bytesReceived = ready ? Math.round(uptimeMs * 0.5e3) : 0;
    return {
      name,
      confName: name,
      source: { type: 'rtspSource', id: '' },
      ready,
      readyTime: ready ? readySince : null,
      tracks: ready ? ['H264'] : [],
      bytesReceived,
      bytesSent: 0,
      readers: [],
    };
  });
}

function page(items: readonly object[], search: URLSearchParams) {
  const size = Number(search.get('itemsPerPage') ?? 100);
  const start = Number(search.get('page') ?? 0) * size;
  return {
    itemCount: items.length,
    pageCount: Math.ceil(items.length / size),
    items: items.slice(start, start + size),
  };
}

function sendMetrics(response: ServerResponse, state: InterfaceState): void {
  const lines = pathItems(state).flatMap(({ name, ready, bytesReceived }) => {
    const labels = `{name="${name}",state="${ready ? 'ready' : 'notReady'}"}`;
    return [
      `paths${labels} 1`,
      `paths_inbound_bytes${labels} ${bytesReceived}`,
      `paths_inbound_frames_in_error${labels} 0`,
    ];
  });
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${(lines.length > 0 ? lines : ['paths 0']).join('\n')}\n`);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
