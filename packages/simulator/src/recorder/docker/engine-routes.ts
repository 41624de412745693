import type { IncomingMessage, ServerResponse } from 'node:http';
import { filterContainers } from './container-filters.ts';
import { sendLogs } from './container-logs.ts';
import { imageView, inspectView, listView } from './container-view.ts';
import { EngineError } from './engine-error.ts';
import { readJson, sendJson, sendNothing } from './engine-http.ts';
import type { ContainerRecord, ContainerRequest } from './engine-state.ts';
import { findImage, requireImage } from './image-store.ts';
import { loadImages, pullImage } from './image-transfer.ts';
import type { VirtualEngine } from './virtual-engine.ts';

export interface EngineCall {
  readonly engine: VirtualEngine;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly search: URLSearchParams;
  /** What the parentheses of the route have taken. */
  readonly name: string;
}

type Handler = (call: EngineCall) => void | Promise<void>;

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: Handler;
}

export const engineRoutes: readonly Route[] = [
  route('GET', '/info', showInfo),
  route('GET', '/images/json', listImages),
  route('GET', '/images/(.+)/json', ({ engine, name, response }) =>
    sendJson(response, 200, imageView(requireImage(engine.state, name))),
  ),
  route('POST', '/images/create', pullImage),
  route('POST', '/images/load', loadImages),
  route('DELETE', '/images/(.+)', ({ engine, name, search, response }) =>
    sendJson(response, 200, engine.removeImage(name, isTrue(search.get('force')))),
  ),
  route('GET', '/containers/json', ({ engine, search, response }) => {
    const found = filterContainers(engine.state.containers, search);
    sendJson(
      response,
      200,
      found.map((container) => listView(container, engine.imageOf(container))),
    );
  }),
  route('POST', '/containers/create', createContainer),
  route('GET', '/containers/([^/]+)/json', ({ engine, name, response }) => {
    const container = engine.container(name);
    sendJson(response, 200, inspectView(container, engine.imageOf(container)));
  }),
  route('GET', '/containers/([^/]+)/logs', sendLogs),
  route('POST', '/containers/([^/]+)/start', startContainer),
  route('POST', '/containers/([^/]+)/stop', stopContainer),
  route('POST', '/containers/([^/]+)/restart', restartContainer),
  route('POST', '/containers/([^/]+)/kill', killContainer),
  route('POST', '/containers/([^/]+)/rename', ({ engine, name, search, response }) => {
    engine.rename(engine.container(name), search.get('name') ?? '');
    sendNothing(response, 204);
  }),
  route('POST', '/containers/([^/]+)/wait', waitForContainer),
  route('DELETE', '/containers/([^/]+)', ({ engine, name, search, response }) => {
    engine.remove(engine.container(name), isTrue(search.get('force')));
    sendNothing(response, 204);
  }),
];

function route(method: string, path: string, handle: Handler): Route {
  return { method, path: new RegExp(`^${path}$`), handle };
}

function isTrue(text: string | null): boolean {
  return /^(?:1|true)$/i.test(text ?? '');
}

function showInfo({ engine, response }: EngineCall): void {
  const { containers, images } = engine.state;
  const count = (status: string) => containers.filter((container) => container.status === status).length;
  sendJson(response, 200, {
    ID: 'VIRT:UALR:ECOR:DER0',
    Containers: containers.length,
    ContainersRunning: count('running'),
    ContainersPaused: 0,
    ContainersStopped: containers.length - count('running'),
    Images: images.length,
    Driver: 'overlay2',
    DockerRootDir: '/var/lib/docker',
    OperatingSystem: 'Debian GNU/Linux 12 (bookworm)',
    OSType: 'linux',
    Architecture: 'x86_64',
    NCPU: 4,
    MemTotal: 8_224_247_808,
    ServerVersion: '20.10.24+dfsg1',
  });
}

function listImages({ engine, response }: EngineCall): void {
  const rows = engine.state.images.map(({ id, tags, digests, created, sizeBytes, config }) => ({
    Id: id,
    ParentId: '',
    RepoTags: tags.length > 0 ? tags : ['<none>:<none>'],
    RepoDigests: digests.length > 0 ? digests : ['<none>@<none>'],
    Created: Math.floor(Date.parse(created) / 1000),
    Size: sizeBytes,
    VirtualSize: sizeBytes,
    SharedSize: -1,
    Labels: config.Labels ?? null,
    Containers: -1,
  }));
  sendJson(response, 200, rows);
}

async function createContainer({ engine, request, search, response }: EngineCall): Promise<void> {
  const body = (await readJson(request)) as ContainerRequest;
  const { id } = engine.create(search.get('name') ?? undefined, body);
  sendJson(response, 201, { Id: id, Warnings: [] });
}

function startContainer({ engine, name, response }: EngineCall): void {
  const container = engine.container(name);
  if (container.status === 'running' || container.status === 'restarting') {
    sendNothing(response, 304);
    return;
  }
  if (findImage(engine.state, container.imageId) === undefined)
    throw new EngineError(404, `No such image: ${container.imageId}`);
  engine.runs.start(container);
  engine.save();
  sendNothing(response, 204);
}

function stopContainer({ engine, name, response }: EngineCall): void {
  const container = engine.container(name);
  if (!isAlive(container)) {
    sendNothing(response, 304);
    return;
  }
  engine.runs.stop(container, 0);
  engine.save();
  sendNothing(response, 204);
}

function restartContainer({ engine, name, response }: EngineCall): void {
  const container = engine.container(name);
  if (isAlive(container)) engine.runs.stop(container, 0);
  engine.runs.start(container);
  engine.save();
  sendNothing(response, 204);
}

const signals: Readonly<Record<string, number>> = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  KILL: 9,
  USR1: 10,
  USR2: 12,
  TERM: 15,
};

function killContainer({ engine, name, search, response }: EngineCall): void {
  const container = engine.container(name);
  if (!isAlive(container)) {
    throw new EngineError(409, `Cannot kill container: ${name}: Container ${container.id} is not running`);
  }
  const signal = search.get('signal') ?? 'KILL';
  const number = signals[signal.replace(/^SIG/, '')] ?? Number(signal);
  if (!Number.isInteger(number)) throw new EngineError(400, `Invalid signal: ${signal}`);
  if (number === 1) engine.runs.reload(container);
  else engine.runs.stop(container, number === 15 || number === 2 ? 0 : 128 + number);
  engine.save();
  sendNothing(response, 204);
}

/** Answers when the container has ended; it is looked at ten times a second. */
async function waitForContainer({ engine, name, request, response }: EngineCall): Promise<void> {
  const container = engine.container(name);
  response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
  while (isAlive(container) && !request.destroyed)
    await new Promise((resolve) => setTimeout(resolve, 100).unref());
  response.end(`${JSON.stringify({ Error: null, StatusCode: container.exitCode })}\n`);
}

function isAlive({ status }: ContainerRecord): boolean {
  return status === 'running' || status === 'restarting';
}
