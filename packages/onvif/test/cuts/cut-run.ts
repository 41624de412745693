import { FleetError, Secret } from '@wardctl/fleet';
import {
  type CameraModel,
  simulationCertificate,
  startVirtualCamera,
  type VirtualCamera,
} from '@wardctl/simulator';
import {
  type AppliedSettings,
  applyCameraSettings,
  compareSettings,
  OnvifSession,
  observeCamera,
  observeSettings,
  readIdentity,
  worthKnowing,
} from '../../src/index.ts';
import { trust } from '../trust.ts';
import { type Cut, CuttingProxy } from './cutting-proxy.ts';
import { everythingWanted, viewer } from './everything-wanted.ts';

export type Work = 'identity' | 'observe' | 'apply';

/** What is done over a line, and with whom. */
export interface Scene {
  readonly work: Work;
  readonly model: CameraModel;
  readonly protocol: 'http' | 'https';
  readonly isPasswordRight: boolean;
}

/** What came of it. */
export interface Ending {
  /** The line was in use when it was to break. */
  readonly wasCut: boolean;
  /** Absent when the work was done in spite of the cut. */
  readonly error?: unknown;
  /** From the cut until the work gave up. */
  readonly settledAfterMs: number;
  readonly failedSignIns: number;
  /** What is not as it shall be after the line is whole again, and the work was done once more. */
  readonly leftOver: readonly string[];
}

export interface RunOptions {
  /** For each call over the line that breaks. */
  readonly timeoutMs: number;
  /** Of the whole campaign. */
  readonly signal: AbortSignal;
}

const rightPassword = 'S3cret-pw';
/** By the right time: otherwise a refused token may be one that came at a wrong time, and is sent once more. */
const clock = { mode: 'NTP', timeZone: 'ICT-7', daylightSavings: false, offsetSeconds: 0 } as const;

function startCamera({ model, protocol }: Scene): Promise<VirtualCamera> {
  return startVirtualCamera({
    id: 'cam-1',
    username: 'admin',
    password: new Secret(rightPassword),
    model,
    settings: { clock },
    tls: protocol === 'https',
  });
}

function openSession(scene: Scene, port: number, { timeoutMs, signal }: RunOptions): OnvifSession {
  const password = new Secret(scene.isPasswordRight ? rightPassword : 'no-such-password');
  return new OnvifSession(
    { id: 'cam-1', host: '127.0.0.1', port, protocol: scene.protocol },
    { username: 'admin', password },
    {
      timeoutMs,
      signal,
      model: scene.model.name,
      tls: { kind: 'pinned', sha256: simulationCertificate.fingerprint },
    },
  );
}

async function doWork(work: Work, session: OnvifSession, known: AppliedSettings['results'] = []) {
  if (work === 'identity') await readIdentity(session);
  if (work === 'observe') await observeCamera(session);
  return work === 'apply' ? apply(session, known) : undefined;
}

function apply(session: OnvifSession, known: AppliedSettings['results']): Promise<AppliedSettings> {
  return applyCameraSettings(trust(session), everythingWanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0, 5, 20],
    credentialOf: async () => viewer,
    known,
  });
}

/** Bytes of the whole work over a line that does not break. */
export async function measure(scene: Scene, options: RunOptions): Promise<CuttingProxy['passed']> {
  const camera = await startCamera(scene);
  const never = { towards: 'camera', afterBytes: Number.POSITIVE_INFINITY, how: 'close' } as const;
  const proxy = await CuttingProxy.start(camera.port, never);
  const session = openSession(scene, proxy.port, options);
  await doWork(scene.work, session).catch(() => undefined);
  session.close();
  await proxy.close();
  await camera.close();
  return proxy.passed;
}

/** Does the work over a line that breaks, and again when it is whole. */
export async function runCut(scene: Scene, cut: Cut, options: RunOptions): Promise<Ending> {
  const camera = await startCamera(scene);
  const proxy = await CuttingProxy.start(camera.port, cut);
  try {
    const session = openSession(scene, proxy.port, options);
    const [done, thrown] = await settled(doWork(scene.work, session));
    const settledAfterMs = performance.now() - (proxy.cutAt ?? performance.now());
    session.close();
    const { failedSignIns } = camera.state;
    proxy.heal();
    const leftOver = scene.isPasswordRight ? await again(scene, proxy, { ...options, done, camera }) : [];
    return {
      wasCut: proxy.cutAt !== undefined,
      error: thrown ?? done?.ended,
      settledAfterMs,
      failedSignIns,
      leftOver,
    };
  } finally {
    await proxy.close();
    await camera.close();
  }
}

async function settled<Value>(work: Promise<Value>): Promise<readonly [Value | undefined, unknown]> {
  try {
    return [await work, undefined];
  } catch (error) {
    return [undefined, error];
  }
}

interface AgainOptions extends RunOptions {
  readonly done: AppliedSettings | undefined;
  readonly camera: VirtualCamera;
}

async function again(
  scene: Scene,
  proxy: CuttingProxy,
  { signal, done, camera }: AgainOptions,
): Promise<readonly string[]> {
  const session = openSession(scene, proxy.port, { timeoutMs: 20_000, signal });
  try {
    const second = await doWork(scene.work, session, done?.results.filter(worthKnowing));
    return second === undefined ? [] : await convergence(session, second, camera);
  } catch (error) {
    return [`the second time: ${error instanceof FleetError ? error.message : error}`];
  } finally {
    session.close();
  }
}

/** Why a second apply has not brought the camera to the wanted state, so that a third finds nothing to do. */
async function convergence(
  session: OnvifSession,
  second: AppliedSettings,
  camera: VirtualCamera,
): Promise<readonly string[]> {
  const known = second.results.filter(worthKnowing);
  const undone = second.results.filter(({ result }) =>
    ['not-applied', 'refused', 'skipped'].includes(result),
  );
  const differences = compareSettings(everythingWanted, await observeSettings(session, everythingWanted), {
    known,
  });
  const writes = camera.state.writes.length;
  await apply(session, known);
  return [
    ...(second.ended ? [`ended: ${second.ended.message}`] : []),
    ...undone.map(({ path, result, reason }) => `${path} ${result} ${reason ?? ''}`),
    ...differences.map(({ path }) => `${path} differs`),
    ...camera.state.writes.slice(writes).map((operation) => `${operation} the third time`),
  ];
}
