import { Agent, request } from 'node:http';
import { FleetError, type Visit } from '@wardctl/fleet';
import {
  getDeviceInformation,
  OnvifSession,
  type Operation,
  observeAllSettings,
  observeCamera,
  readIdentity,
} from '@wardctl/onvif';

interface Target {
  readonly id: string;
  readonly host: string;
  readonly port: number;
}

type Client = Visit<Target, OnvifSession | undefined, unknown>;

/** Every client that is measured, loaded when asked for: what one imports must not weigh on another. */
export const clients: Readonly<Record<string, () => Promise<Client>>> = {
  bare: async () => atOnce((target) => post(target, 'GetDeviceInformation', false)),
  'bare-observe': async () => atOnce((target) => bareAsks(target, observed)),
  identity: async () => withSession((session) => session.call(getDeviceInformation)),
  'read-identity': async () => withSession((session) => readIdentity(session)),
  'bare-all': async () => atOnce((target) => bareAsks(target, settingsQuestions)),
  all: async () => withSession((session) => observeAllSettings(session)),
  observe: async () => withSession((session) => observeCamera(session)),
  'as-onvif': async () => withSession(connectLikeOnvif),
  onvif: async () => onvifConnect(),
  'as-node-onvif': async () => withSession(initLikeNodeOnvif),
  'node-onvif': async () => nodeOnvifInit(),
};

function withSession(work: (session: OnvifSession) => Promise<unknown>): Client {
  return {
    reach: async ({ host, port }) => {
      const session = new OnvifSession({ id: host, host, port, protocol: 'http' }, undefined);
      await session.connect();
      return session;
    },
    look: async (session) => {
      try {
        return session && (await work(session));
      } finally {
        session?.close();
      }
    },
    leave: (session) => session?.close(),
  };
}

/** A peer that connects and asks in one; whatever it throws is the failure of one probe. */
function atOnce(probe: (target: Target) => Promise<unknown>): Client {
  return {
    reach: async () => undefined,
    look: async (_, target) => {
      try {
        return await probe(target);
      } catch (cause) {
        throw failed(target, cause);
      }
    },
    leave: () => {},
  };
}

/** What a `connect()` of the peer asks, 4 requests. */
async function connectLikeOnvif(session: OnvifSession): Promise<void> {
  await session.readClock();
  await session.services();
  await session.call(question('GetProfiles'));
  await session.call(question('GetVideoSources'));
}

/** What an `init()` of the peer asks: for each of two profiles the streams of three transports, and the snapshot. */
async function initLikeNodeOnvif(session: OnvifSession): Promise<void> {
  await session.readClock();
  await session.services();
  await session.call(getDeviceInformation);
  const profiles = await session.call(question('GetProfiles'));
  for (const { attributes } of profiles.children) {
    const token = `<trt:ProfileToken>${attributes[0]?.value}</trt:ProfileToken>`;
    for (const protocol of ['UDP', 'HTTP', 'RTSP']) {
      await session.call(question('GetStreamUri', `<trt:StreamSetup>${protocol}</trt:StreamSetup>${token}`));
    }
    await session.call(question('GetSnapshotUri', token));
  }
}

type Answer = Parameters<Operation<unknown>['read']>[0];

function question(name: Operation<Answer>['name'], parameters = ''): Operation<Answer> {
  return { service: 'media1', name, parameters, read: (answer) => answer };
}

function failed({ host }: Target, cause: unknown): FleetError {
  return new FleetError('onvif/bad-answer', `${host}: ${cause}`, { cause });
}

async function onvifConnect(): Promise<Client> {
  const { Cam } = await import('onvif');
  return atOnce(
    ({ host: hostname, port }) =>
      new Promise<void>((resolve, reject) => {
        const options = { hostname, port, preserveAddress: true, timeout: 10_000 };
        new Cam(options as never, (error: unknown) => (error ? reject(error) : resolve()));
      }),
  );
}

async function nodeOnvifInit(): Promise<Client> {
  const { default: library } = await import('node-onvif');
  return atOnce(({ host, port }) =>
    new library.OnvifDevice({
      xaddr: `http://${host}:${port}/onvif/device_service`,
      user: '',
      pass: '',
    }).init(),
  );
}

/** Requests over one kept connection, unparsed. */
async function bareAsks(target: Target, names: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const name of names) await post(target, name, agent);
  agent.destroy();
}

const observed = [
  'GetSystemDateAndTime',
  'GetDeviceInformation',
  'GetNetworkInterfaces',
  'GetNTP',
  'GetHostname',
  'GetDiscoveryMode',
  'GetServices',
  'GetProfiles',
  'GetStreamUri',
  'GetStreamUri',
];

/** What `observeAllSettings` asks. */
const settingsQuestions = [
  'GetDNS',
  'GetNetworkDefaultGateway',
  'GetNetworkProtocols',
  'GetZeroConfiguration',
  'GetDynamicDNS',
  'GetIPAddressFilter',
  'GetNetworkInterfaces',
  'GetSystemDateAndTime',
  'GetNTP',
  'GetHostname',
  'GetDiscoveryMode',
  'GetServices',
  'GetProfiles',
  'GetVideoEncoderConfigurations',
  'GetVideoEncoderConfigurations',
  'GetScopes',
  'GetProfiles',
  'GetVideoEncoderConfigurations',
  'GetProfiles',
  'GetOSDs',
  'GetImagingSettings',
  'GetAuthFailureWarningConfiguration',
  'GetUsers',
];

function post({ host, port }: Target, name: string, agent: Agent | false): Promise<void> {
  const body = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><o:${name} xmlns:o="urn:o"/></s:Body></s:Envelope>`;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = { 'Content-Type': 'application/soap+xml', 'Content-Length': Buffer.byteLength(body) };
  const options = { host, port, path: '/onvif/device_service', method: 'POST', headers, agent };
  request(options, (response) => {
    if (response.statusCode !== 200) reject(new Error(`${host} answers ${response.statusCode} to ${name}`));
    response.on('data', () => {}).on('end', resolve);
  })
    .on('error', reject)
    .end(body);
  return promise;
}
