import { type CameraSettings, FleetError, type FleetErrorCode, Secret } from '@wardctl/fleet';
import {
  type FaultName,
  faultNames,
  startVirtualCamera,
  type VirtualCamera,
  withFault,
} from '@wardctl/simulator';
import { expect, test } from 'vitest';
import {
  applyCameraSettings,
  discoverSite,
  OnvifSession,
  type OnvifSessionOptions,
  observeCamera,
} from '../../src/index.ts';
import { trust } from '../trust.ts';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };
/** Nearer to what the camera that adapts them takes than to what it has. */
const encoder = { main: { frameRateFps: 10, bitrateKbps: 1_024 } };
const all: CameraSettings = { hostname: 'wanted-name', encoder };

interface Expected {
  /** Facts that reading everything shows, or the error it ends in. */
  readonly reading: object | FleetErrorCode | RegExp;
  /** `all` unless given. */
  readonly wanted?: CameraSettings;
  /** What becomes of each wanted setting, or the error that setting them ends in. */
  readonly setting: readonly string[] | FleetErrorCode | RegExp;
  /** How discovery sees it; by an announcement and by its clock unless given. */
  readonly found?: 'ws-discovery' | 'http' | 'both' | 'nowhere';
  /** Sign-ins that the camera takes for wrong: at most one for each of the two runs. */
  readonly failedSignIns?: 2;
  readonly limits?: OnvifSessionOptions;
}

const applied = ['applied', 'applied', 'applied'];
const refused = ['refused', 'refused', 'refused'];
const healthy = {
  reading: { identity: expect.objectContaining({ serial: 'cam-1' }) },
  setting: applied,
} satisfies Expected;
const refusing = (code: FleetErrorCode) => ({ reading: code, setting: code });
const short = { timeoutMs: 1_500 };
/** A reset may come before or after the connection is known to be open. */
const torn = /^device\/(timeout|unreachable)$/;

/** Every fault that the simulator knows by name, and what the client makes of it. */
const table: Readonly<Record<FaultName, Expected>> = {
  offline: { reading: torn, setting: torn, found: 'nowhere' },
  mute: { ...refusing('device/timeout'), found: 'ws-discovery', limits: short },
  slow: { ...refusing('device/timeout'), found: 'ws-discovery', limits: short },
  drip: { ...refusing('device/timeout'), found: 'ws-discovery', limits: short },
  reset: { ...refusing('device/timeout'), found: 'ws-discovery' },
  html: { reading: 'onvif/bad-answer', setting: refused, found: 'ws-discovery' },
  oversized: { reading: 'onvif/too-large', setting: refused, found: 'ws-discovery' },
  'wrong-clock': {
    ...healthy,
    reading: { clock: expect.objectContaining({ offsetSeconds: expect.closeTo(25_200, -2) }) },
  },
  'frozen-clock': {
    ...healthy,
    reading: { clock: expect.objectContaining({ utc: '2000-01-01T00:00:00.000Z' }) },
  },
  locked: refusing('device/locked'),
  'wrong-password': { ...refusing('device/unauthorized'), failedSignIns: 2 },
  'needs-activation': { ...refusing('device/not-activated'), found: 'ws-discovery' },
  'onvif-off': { ...refusing('device/unreachable'), found: 'nowhere' },
  'role-too-low': { ...healthy, setting: 'device/role-too-low' },
  'ignores-hostname': { ...healthy, setting: ['not-applied', 'applied', 'applied'] },
  'ignores-everything': { ...healthy, setting: ['not-applied', 'not-applied', 'not-applied'] },
  adapts: { ...healthy, wanted: { encoder }, setting: ['adapted', 'adapted'] },
  late: healthy,
  'other-device': {
    ...healthy,
    reading: {
      identity: expect.objectContaining({ serial: 'SN-OF-ANOTHER-DEVICE', macs: ['02:00:00:be:ef:01'] }),
    },
  },
  'digest-only': healthy,
  'token-only': healthy,
  'two-challenges': healthy,
  'wrong-xaddr': { ...healthy, reading: { profiles: [expect.anything(), expect.anything()] } },
  'empty-upload-uri': healthy,
  'discovery-twice': healthy,
  'discovery-unrelated': { ...healthy, found: 'http' },
};

function cameraWith(fault: FaultName, host: string): Promise<VirtualCamera> {
  return startVirtualCamera(withFault({ id: 'cam-1', host, discoveryPort: 0, ...credential }, fault));
}

/** What comes back, or the code of the error that is thrown instead. */
async function outcome<Value>(work: Promise<Value>): Promise<Value | FleetErrorCode> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FleetError) return error.code;
    throw error;
  }
}

async function set(
  session: OnvifSession,
  wanted: CameraSettings,
): Promise<readonly string[] | FleetErrorCode> {
  const options = { signal: new AbortController().signal, readBackDelaysMs: [0, 10, 10, 10] };
  const { results, ended } = await applyCameraSettings(trust(session), wanted, options);
  return ended?.code ?? results.map(({ result }) => result);
}

async function find({ host, port, discoveryPort = 0 }: VirtualCamera): Promise<string> {
  const [found] = await discoverSite([host], {
    signal: new AbortController().signal,
    ports: [port],
    discoveryPort,
    timing: { repeatMs: 200, replyMs: 400, lingerMs: 50, connectTimeoutMs: 300, timeoutMs: 500 },
  });
  return found?.source ?? 'nowhere';
}

function matching(expected: object): unknown {
  return expected instanceof RegExp ? expect.stringMatching(expected) : expect.objectContaining(expected);
}

test('every fault of the simulator has a row, and nothing else has', () => {
  expect(Object.keys(table).sort()).toEqual([...faultNames].sort());
});

test.concurrent.for(
  Object.entries(table).map(([name, row], index) => [name as FaultName, row, index] as const),
)(
  'a camera with the fault %s is read, set and found as that',
  async ([name, row, index], { onTestFinished }) => {
    const { reading, setting, wanted = all, found = 'both', failedSignIns = 0, limits } = row;
    const camera = await cameraWith(name, `127.85.1.${index + 1}`);
    onTestFinished(() => camera.close());
    const target = { id: 'cam-1', host: camera.host, port: camera.port, protocol: 'http' } as const;
    await using reader = new OnvifSession(target, credential, limits);
    await using writer = new OnvifSession(target, credential, limits);

    const source = await find(camera);
    const signInsToFind = camera.state.failedSignIns;
    const read = await outcome(observeCamera(reader));
    const become = await outcome(set(writer, wanted));

    expect(source).toBe(found);
    expect(signInsToFind).toBe(0);
    expect(read).toEqual(typeof reading === 'string' ? reading : matching(reading));
    expect(become).toEqual(setting instanceof RegExp ? matching(setting) : setting);
    expect(camera.state).toMatchObject({ failedSignIns, doubleSignIns: 0, replays: 0 });
  },
);
