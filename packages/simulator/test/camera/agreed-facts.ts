import type { ObservedCamera, ObservedSettings } from '@wardctl/fleet';
import type { OnvifDevice } from 'node-onvif';
import type { Cam } from 'onvif';
import { expect } from 'vitest';
import { call } from './onvif-package.ts';

/** What our client says of a camera. */
export interface Ours {
  readonly camera: ObservedCamera;
  readonly settings: ObservedSettings;
}

/** One thing that all clients can be asked for, in one form. */
export interface Fact {
  readonly ours: (ours: Ours) => unknown;
  /** What the onvif package says; absent where it cannot be asked. */
  readonly onvif?: (cam: Cam) => Promise<unknown>;
  readonly nodeOnvif?: (device: OnvifDevice) => Promise<unknown>;
  /** Where the onvif package is known to be wrong: what it makes of the truth. */
  readonly onvifMakes?: (truth: unknown) => unknown;
}

/** Answers of both libraries: elements as properties, one alone where there might be several. */
// biome-ignore lint/suspicious/noExplicitAny: they are untyped, and a wrong path makes a test fail.
type Answer = any;

function list(value: Answer): readonly Answer[] {
  return value === undefined ? [] : [value].flat();
}

function ask(cam: Cam, operation: string): Promise<Answer> {
  return call<Answer>((done) => (cam as Answer)[operation](done));
}

async function askNode(device: OnvifDevice, operation: string): Promise<Answer> {
  const { data } = await (device.services.device as Answer)[operation]();
  const [response] = Object.values(data);
  return response;
}

/** A serial of 20 digits loses the last ones, and the firmware 5.10 becomes 5.1. */
function withNumbers(truth: unknown): unknown {
  return (truth as readonly string[]).map((text) =>
    /^-?([1-9]\d*|0)(\.\d*)?$/.test(text) ? Number(text) : text,
  );
}

const timeServer = (server: Answer) => server.DNSname ?? server.IPv4Address;
const address = (server: Answer) => server.IPv4Address;

export const facts: Readonly<Record<string, Fact>> = {
  identity: {
    ours: ({ camera: { identity } }) => [
      identity.manufacturer,
      identity.model,
      identity.firmware,
      identity.serial,
      identity.hardwareId,
    ],
    onvif: async (cam) => {
      const { manufacturer, model, firmwareVersion, serialNumber, hardwareId } = await ask(
        cam,
        'getDeviceInformation',
      );
      return [manufacturer, model, firmwareVersion, serialNumber, hardwareId];
    },
    onvifMakes: withNumbers,
    nodeOnvif: async (device) => Object.values(await askNode(device, 'getDeviceInformation')),
  },
  'hardware addresses': {
    ours: ({ camera }) => camera.identity.macs,
    onvif: async (cam) => list(await ask(cam, 'getNetworkInterfaces')).map(({ info }) => info.hwAddress),
    nodeOnvif: async (device) =>
      list((await askNode(device, 'getNetworkInterfaces')).NetworkInterfaces).map(
        ({ Info }) => Info.HwAddress,
      ),
  },
  clock: {
    // In seconds, and within five.
    ours: ({ camera }) => expect.closeTo(camera.clock.offsetSeconds ?? Number.NaN, -1),
    onvif: async (cam) => ((await ask(cam, 'getSystemDateAndTime')).getTime() - Date.now()) / 1_000,
    nodeOnvif: async (device) => device.time_diff / 1_000,
  },
  'host name': {
    ours: ({ camera }) => camera.hostname,
    onvif: async (cam) => (await ask(cam, 'getHostname')).name,
    nodeOnvif: async (device) => (await askNode(device, 'getHostname')).HostnameInformation.Name,
  },
  'time servers': {
    ours: ({ camera }) => camera.clock.ntpServers,
    onvif: async (cam) => {
      const { NTPManual, NTPFromDHCP } = await ask(cam, 'getNTP');
      return list(NTPManual ?? NTPFromDHCP).map(timeServer);
    },
    nodeOnvif: async (device) => {
      const { NTPManual, NTPFromDHCP } = (await askNode(device, 'getNTP')).NTPInformation;
      return list(NTPManual ?? NTPFromDHCP).map(timeServer);
    },
  },
  'name servers': {
    ours: ({ settings }) => settings.network?.dns?.servers,
    onvif: async (cam) => list((await ask(cam, 'getDNS')).DNSManual).map(address),
    nodeOnvif: async (device) =>
      list((await askNode(device, 'getDNS')).DNSInformation.DNSManual).map(address),
  },
  gateway: {
    ours: ({ settings }) => settings.network?.gateways,
    onvif: async (cam) => list((await ask(cam, 'getNetworkDefaultGateway')).IPv4Address),
    nodeOnvif: async (device) =>
      list((await askNode(device, 'getNetworkDefaultGateway')).NetworkGateway.IPv4Address),
  },
  protocols: {
    ours: ({ settings }) =>
      Object.entries(settings.network?.protocols ?? {}).map(
        ([name, { enabled, ports }]) => `${name} ${enabled} ${ports}`,
      ),
    onvif: async (cam) =>
      (await ask(cam, 'getNetworkProtocols')).networkProtocols.map(
        ({ name, enabled, port }: Answer) => `${name.toLowerCase()} ${enabled} ${port}`,
      ),
    nodeOnvif: async (device) =>
      (await askNode(device, 'getNetworkProtocols')).NetworkProtocols.map(
        ({ Name, Enabled, Port }: Answer) => `${Name.toLowerCase()} ${Enabled} ${Port}`,
      ),
  },
  scopes: {
    ours: ({ settings: { scopes } }) => [...(scopes?.fixed ?? []), ...(scopes?.configurable ?? [])].sort(),
    onvif: async (cam) => (await ask(cam, 'getScopes')).map(({ scopeItem }: Answer) => scopeItem).sort(),
    nodeOnvif: async (device) =>
      (await askNode(device, 'getScopes')).Scopes.map(({ ScopeItem }: Answer) => ScopeItem).sort(),
  },
  people: {
    ours: ({ settings }) => settings.accounts?.map(({ name, level }) => `${name} ${level}`),
    onvif: async (cam) =>
      (await ask(cam, 'getUsers')).map(
        ({ username, userLevel }: Answer) => `${username} ${userLevel.toLowerCase()}`,
      ),
    nodeOnvif: async (device) =>
      list((await askNode(device, 'getUsers')).User).map(
        ({ Username, UserLevel }) => `${Username} ${UserLevel.toLowerCase()}`,
      ),
  },
  discovery: {
    ours: ({ camera }) => camera.discovery,
    nodeOnvif: async (device) => (await askNode(device, 'getDiscoveryMode')).DiscoveryMode.toLowerCase(),
  },
  profiles: {
    ours: ({ camera }) => camera.profiles.map(({ token, name }) => `${token} ${name}`),
    onvif: async (cam) => (cam.profiles as Answer).map(({ $, name }: Answer) => `${$.token} ${name}`),
    nodeOnvif: async (device) => device.getProfileList().map(({ token, name }) => `${token} ${name}`),
  },
  'stream addresses': {
    ours: ({ camera }) => camera.profiles.map(({ streamUri }) => streamUri),
    onvif: async (cam) => {
      const uris: string[] = [];
      for (const { $ } of cam.profiles as Answer) {
        const options = { protocol: 'RTSP', profileToken: $.token } as const;
        uris.push((await call<Answer>((done) => cam.getStreamUri(options, done))).uri);
      }
      return uris;
    },
    nodeOnvif: async (device) => device.getProfileList().map(({ stream }) => stream.rtsp),
  },
  encoders: {
    ours: ({ camera: { encoder } }) =>
      [encoder.main, encoder.sub].map((one) =>
        [one?.token, one?.codec, one?.width, one?.height, one?.frameRateFps, one?.bitrateKbps].join(' '),
      ),
    onvif: async (cam) =>
      (await ask(cam, 'getVideoEncoderConfigurations')).map(
        ({ $, encoding, resolution, rateControl }: Answer) =>
          [
            $.token,
            encoding,
            resolution.width,
            resolution.height,
            rateControl.frameRateLimit,
            rateControl.bitrateLimit,
          ].join(' '),
      ),
  },
  imaging: {
    ours: ({ settings: { imaging } }) => [
      imaging?.irCutFilter,
      imaging?.wideDynamicRange,
      imaging?.exposure?.maxExposureMicroseconds,
    ],
    onvif: async (cam) => {
      const { irCutFilter, wideDynamicRange, exposure } = await ask(cam, 'getImagingSettings');
      return [irCutFilter?.toLowerCase(), wideDynamicRange?.mode.toLowerCase(), exposure?.maxExposureTime];
    },
  },
};
