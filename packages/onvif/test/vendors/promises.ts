import { readFileSync } from 'node:fs';
import type { CameraSettings, FleetError } from '@wardctl/fleet';
import { OnvifSession } from '../../src/index.ts';
import type { Behaviour, Quirk } from '../../src/vendors/vendor-table.ts';
import { vendorTables } from '../../src/vendors/vendor-tables.ts';
import { FakeDevice } from '../fake-device.ts';
import { change } from '../recorded-device.ts';
import { applied, observed, type Scene, signInError, verdictsOf } from './scenario.ts';

type Name = Behaviour['name'];
type Named<Wanted extends Name> = Extract<Behaviour, { name: Wanted }>;

/** What a behaviour is good for. */
export interface Promised<Wanted extends Name = Name> {
  /** File of the folder with the answer that shows the oddity. */
  readonly answer: (behaviour: Named<Wanted>) => string;
  /** What comes of working with such a device. */
  readonly outcome: (scene: Scene, behaviour: Named<Wanted>) => Promise<unknown>;
  /** What must come of it when the entry is known, and only then. */
  readonly promised: (quirk: Quirk, behaviour: Named<Wanted>) => unknown;
}

const encoder = (main: NonNullable<CameraSettings['encoder']>['main']): CameraSettings => ({
  encoder: { ...(main && { main }) },
});
const account = (name: string): CameraSettings => ({
  accounts: { [name]: { level: 'operator', credential: { reference: `env:${name}`, version: 1 } } },
});

/** Settings that differ from what the folders show, by the start of their paths. */
const wantedBy: Readonly<Record<string, CameraSettings>> = {
  'clock.mode': { clock: { mode: 'ntp', ntpServers: [], timeZone: 'ICT-7' } },
  'clock.timeZone': { clock: { mode: 'manual', ntpServers: [], timeZone: 'ICT-7' } },
  accounts: { ...account('newcomer'), otherAccounts: 'remove' },
  'network.dns': { network: { dns: { servers: ['192.0.2.99'] } } },
  'network.gateways': { network: { gateways: ['192.0.2.254'] } },
  encoder: encoder({ bitrateKbps: 2_000 }),
};
const settersOf: Readonly<Record<string, string>> = {
  'clock.mode': 'SetSystemDateAndTime',
  'clock.timeZone': 'SetSystemDateAndTime',
  accounts: 'CreateUsers',
  'network.dns': 'SetDNS',
  'network.gateways': 'SetNetworkDefaultGateway',
  encoder: 'SetVideoEncoderConfiguration',
};
const wantedByOperation: Readonly<Record<string, CameraSettings>> = {
  SetNetworkDefaultGateway: { network: { gateways: ['192.0.2.254'] } },
  SetVideoEncoderConfiguration: encoder({ bitrateKbps: 2_000 }),
  SetUser: account('guard'),
  CreateUsers: account('ng'),
};

const notHad = ({ reason }: Quirk) => [`not-supported: ${reason}`];
const firstOf = ({ settings: [first = ''] }: { readonly settings: readonly string[] }) => first;

export const promises: { readonly [Wanted in Name]: Promised<Wanted> } = {
  'settings-not-writable': {
    answer: (behaviour) => `${settersOf[firstOf(behaviour)]}.xml`,
    async outcome(scene, behaviour) {
      const { results, sent } = await applied(scene, wantedBy[firstOf(behaviour)] ?? {});
      return { verdicts: verdictsOf(results), sent };
    },
    promised: (quirk) => ({ verdicts: notHad(quirk), sent: [] }),
  },
  'writes-without-effect': {
    answer: (behaviour) => `${settersOf[firstOf(behaviour)]}.xml`,
    async outcome(scene, behaviour) {
      const { results, sent } = await applied(scene, wantedBy[firstOf(behaviour)] ?? {});
      return { verdicts: verdictsOf(results), sent };
    },
    promised: (quirk, behaviour) => ({ verdicts: notHad(quirk), sent: [settersOf[firstOf(behaviour)]] }),
  },
  'right-values-refused': {
    answer: ({ operation }) => `${operation}.xml`,
    async outcome(scene, { operation }) {
      return verdictsOf((await applied(scene, wantedByOperation[operation] ?? {})).results);
    },
    promised: notHad,
  },
  'fault-means': {
    answer: ({ operation }) => `${operation}.xml`,
    async outcome(scene, { operation }) {
      const { results } = await applied(scene, wantedByOperation[operation] ?? {});
      return [...new Set(results.map(({ result, hint }) => `${result}: ${hint}`))];
    },
    promised: (_quirk, { hint }) => [`refused: ${hint}`],
  },
  'media1-rates-ignored': {
    answer: () => 'SetVideoEncoderConfiguration.xml',
    async outcome(scene) {
      const { results, sent } = await applied(scene, encoder({ frameRateFps: 10, bitrateKbps: 2_000 }));
      return { verdicts: verdictsOf(results), sent };
    },
    promised: (quirk) => ({ verdicts: notHad(quirk), sent: [] }),
  },
  'media1-encoder-made-up': {
    answer: () => 'GetVideoEncoderConfigurations.xml',
    async outcome(scene) {
      const { results } = await applied(scene, encoder({ codec: 'H264', bitrateKbps: 5_000 }));
      const { camera } = await observed(scene);
      return { verdicts: verdictsOf(results), shown: camera.encoder };
    },
    promised: (quirk) => ({ verdicts: notHad(quirk), shown: {} }),
  },
  'media2-broken': {
    answer: () => 'GetProfiles-media2.xml',
    async outcome(scene) {
      const { camera, requests } = await observed(scene);
      return { used: camera.media, asked: requests.filter(({ path }) => path.includes('media2')).length };
    },
    promised: () => ({ used: 'media1', asked: 0 }),
  },
  'multicast-address-needed': {
    answer: () => 'SetVideoEncoderConfiguration.xml',
    async outcome(scene) {
      const { results } = await applied(scene, encoder({ bitrateKbps: 2_000 }), {
        SetVideoEncoderConfiguration(answers, body) {
          const refusal = answers.get('SetVideoEncoderConfiguration') ?? '';
          if (body.includes('0.0.0.0')) return { status: 400, body: refusal };
          change(answers, 'GetVideoEncoderConfigurations', ['4096', '2000']);
          return undefined;
        },
      });
      return verdictsOf(results);
    },
    promised: () => ['applied: undefined'],
  },
  lockout: {
    answer: () => 'GetUsers.xml',
    async outcome(scene, { minutes }) {
      const { code, hint } = await signInError(scene);
      return { code, says: hint?.includes(`${minutes} minutes`) };
    },
    promised: () => ({ code: 'device/locked', says: true }),
  },
  'connections-refused-as-unauthorized': {
    answer: () => 'GetUsers.xml',
    async outcome(scene, { connections }) {
      const { code, hint } = await signInError(scene);
      return { code, says: hint?.includes(`its ${connections} connections are in use`) };
    },
    promised: () => ({ code: 'device/unauthorized', says: true }),
  },
  'sign-in-trap': {
    answer: ({ hint }) => (hint.startsWith('Tapo') ? 'GetNTP.xml' : 'GetUsers.xml'),
    async outcome(scene, behaviour) {
      const { code, hint } = await signInError(scene);
      return { code, says: hint?.includes(behaviour.hint) };
    },
    promised: () => ({ code: 'device/unauthorized', says: true }),
  },
  'onvif-may-be-off': {
    answer: () => 'off.html',
    async outcome({ quirk, vendors }, behaviour) {
      const page = readFileSync(
        new URL(`../fixtures/onvif/${quirk.fixture}/off.html`, import.meta.url),
        'utf8',
      );
      const device = await FakeDevice.start(() => ({ status: 404, body: page }));
      const { code, hint } = await clockError({ quirk, vendors }, device.target.port);
      return { code, says: hint?.includes(behaviour.hint) };
    },
    promised: () => ({ code: 'onvif/bad-answer', says: true }),
  },
  'onvif-port': {
    answer: () => 'GetServices.xml',
    async outcome(scene, { port }) {
      const { code, hint } = await clockError(scene, 1);
      return { code, says: hint?.includes(`ONVIF on port ${port}`) };
    },
    promised: () => ({ code: 'device/unreachable', says: true }),
  },
};

/** What goes wrong at a device of which only the inventory says what it is. */
async function clockError({ quirk, vendors }: Scene, port: number): Promise<FleetError> {
  const table = vendorTables.find(({ quirks }) => quirks.includes(quirk));
  const target = { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' } as const;
  await using session = new OnvifSession(target, undefined, { vendors, model: `${table?.vendor}/any` });
  return await session.readClock().then(
    () => {
      throw new Error('the device told the time');
    },
    (error: FleetError) => error,
  );
}
