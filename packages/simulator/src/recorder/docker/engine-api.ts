import type { IncomingMessage, ServerResponse } from 'node:http';
import { HostError } from '../host/host-error.ts';
import { kernelRelease } from '../host/host-facts.ts';
import { EngineError } from './engine-error.ts';
import { sendJson } from './engine-http.ts';
import { engineRoutes } from './engine-routes.ts';
import type { VirtualEngine } from './virtual-engine.ts';

const newest = '1.41';
const oldest = '1.12';
const headers = {
  'Api-Version': newest,
  'Docker-Experimental': 'false',
  Ostype: 'linux',
  Server: 'Docker/20.10.24+dfsg1 (linux)',
};

/** The HTTP interface of a Docker Engine 20.10. @see Docker Engine API 1.41 */
export async function answerEngine(
  engine: VirtualEngine,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  try {
    await dispatch(engine, request, response);
  } catch (error) {
    const refusal = asEngineError(error);
    sendJson(response, refusal.status, { message: refusal.message });
  }
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (error instanceof HostError) return new EngineError(500, error.message.toLowerCase());
  throw error;
}

async function dispatch(
  engine: VirtualEngine,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://docker');
  const [, version, path = url.pathname] = /^\/v(\d+\.\d+)(\/.*)$/.exec(url.pathname) ?? [];
  if (version !== undefined) checkVersion(version);
  if (path === '/_ping') return sendPing(request, response);
  if (path === '/version') return sendJson(response, 200, versionAnswer);
  for (const { method, path: pattern, handle } of engineRoutes) {
    const match = method === request.method ? pattern.exec(decodeURIComponent(path)) : null;
    if (match !== null)
      return handle({ engine, request, response, search: url.searchParams, name: match[1] ?? '' });
  }
  throw new EngineError(404, 'page not found');
}

function sendPing(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-length': 2 });
  response.end(request.method === 'HEAD' ? undefined : 'OK');
}

/** @throws EngineError 400 */
function checkVersion(version: string): void {
  if (order(version) > order(newest))
    throw new EngineError(
      400,
      `client version ${version} is too new. Maximum supported API version is ${newest}`,
    );
  if (order(version) < order(oldest)) {
    const what = `client version ${version} is too old. Minimum supported API version is ${oldest}`;
    throw new EngineError(400, `${what}, please upgrade your client to a newer version`);
  }
}

function order(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

const versionAnswer = {
  Platform: { Name: '' },
  Components: [
    { Name: 'Engine', Version: '20.10.24+dfsg1', Details: { ApiVersion: newest, MinAPIVersion: oldest } },
  ],
  Version: '20.10.24+dfsg1',
  ApiVersion: newest,
  MinAPIVersion: oldest,
  GitCommit: '5d6db84',
  GoVersion: 'go1.19.8',
  Os: 'linux',
  Arch: 'amd64',
  KernelVersion: kernelRelease,
  BuildTime: '2023-05-18T08:38:34.000000000+00:00',
};
