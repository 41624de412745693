import { type CameraSettings, Secret } from '@wardctl/fleet';
import { cameraModels, startVirtualCamera, type VirtualCamera } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import { applyCameraSettings, getDeviceInformation, OnvifSession } from '../../src/index.ts';
import { trust } from '../trust.ts';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };
/** It offers everything. */
const [model] = cameraModels;

type Settings = VirtualCamera['state']['settings'];

interface Place {
  /** Settings with a text in one place that people fill in. */
  readonly settings: (text: string) => CameraSettings;
  /** What the camera holds there. */
  readonly held: (settings: Settings) => unknown;
  /** Which part of the camera it belongs to. */
  readonly part: keyof Settings;
}

const account = { level: 'user', credential: { reference: 'any', version: 1 } } as const;

const places: Readonly<Record<string, Place>> = {
  'host name': { settings: (hostname) => ({ hostname }), held: ({ hostname }) => hostname, part: 'hostname' },
  'NTP server': {
    settings: (text) => ({ clock: { mode: 'ntp', ntpServers: [text], timeZone: 'ICT-7' } }),
    held: ({ ntp }) => ntp.manual[0],
    part: 'ntp',
  },
  'time zone': {
    settings: (timeZone) => ({ clock: { mode: 'ntp', ntpServers: ['10.1.0.1'], timeZone } }),
    held: ({ clock }) => clock.timeZone,
    part: 'clock',
  },
  scope: {
    settings: (text) => ({ scopes: { present: [text] } }),
    held: ({ scopes }) => scopes.at(-1),
    part: 'scopes',
  },
  'name server': {
    settings: (text) => ({ network: { dns: { servers: [text] } } }),
    held: ({ network }) => network.dns.manual[0],
    part: 'network',
  },
  'search domain': {
    settings: (text) => ({ network: { dns: { servers: ['10.1.0.53'], searchDomains: [text] } } }),
    held: ({ network }) => network.dns.searchDomains[0],
    part: 'network',
  },
  gateway: {
    settings: (text) => ({ network: { gateways: [text] } }),
    held: ({ network }) => network.gateway.ipv4[0],
    part: 'network',
  },
  'name in the picture': {
    settings: (name) => ({ osd: { name } }),
    held: ({ osds }) => osds.find(({ text }) => text.type === 'Plain')?.text.plainText,
    part: 'osds',
  },
  'account name': {
    settings: (name) => ({ accounts: { [name]: account } }),
    held: ({ accounts }) => accounts[1]?.username,
    part: 'accounts',
  },
  password: {
    settings: () => ({ accounts: { viewer: account } }),
    held: ({ accounts }) => accounts[1]?.password.reveal(),
    part: 'accounts',
  },
};

/** What would end its element and begin another, what XML spells in another way, and what is merely unusual. */
const awkward = [
  'x</tds:Name></tds:SetHostname><tds:SystemReboot/>',
  'x</tt:Password><tt:UserLevel>Administrator</tt:UserLevel></tds:User><tds:User><tt:Username>root</tt:Username>',
  'a]]>b',
  '<![CDATA[a]]>',
  '<!-- a -->',
  '&lt;&#65;&amp;amp;',
  `"a" 'b'`,
  'a\tb\nc\r\nd',
  'Cổng Tràng Tiền 😀',
  'a\u0085b\u2028c',
  'x'.repeat(100_000),
];

/** What XML has no spelling for. */
const impossible = ['a\0b', '\u0007', 'a\u001b[2J', '\ud800', 'a\udfffb', '\ufffe', 'a\uffff'];

async function open() {
  const camera = await startVirtualCamera({ id: 'cam-1', ...credential, ...(model && { model }) });
  onTestFinished(() => camera.close());
  const { id, host, port } = camera;
  return { camera, session: trust(new OnvifSession({ id, host, port, protocol: 'http' }, credential)) };
}

async function apply(session: OnvifSession, { settings }: Place, text: string) {
  const wanted = settings(text);
  const [name] = Object.keys(wanted.accounts ?? {});
  const { results } = await applyCameraSettings(session, wanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0],
    credentialOf: async () => ({
      username: name ?? '',
      password: new Secret(name === 'viewer' ? text : 'Strong-1-pw'),
    }),
  });
  return results;
}

function changedParts(before: Settings, after: Settings): readonly (keyof Settings)[] {
  const parts = Object.keys(after) as (keyof Settings)[];
  return parts.filter((part) => JSON.stringify(after[part]) !== JSON.stringify(before[part]));
}

/** Clock and time servers go together. */
function isOf(place: Place, part: keyof Settings): boolean {
  const clock = ['ntp', 'clock'];
  return part === place.part || (clock.includes(part) && clock.includes(place.part));
}

test.each(Object.entries(places))(
  'whatever is written as %s arrives as it is or not at all, and nothing beside it',
  async (_name, place) => {
    for (const text of awkward) {
      const { camera, session } = await open();
      const before = camera.state.settings;

      const results = await apply(session, place, text);

      const after = camera.state.settings;
      const [was, is] = [place.held(before), place.held(after)];
      const isDone = results.every(({ result }) => !['refused', 'not-applied'].includes(result));
      expect([text, text, was]).toContain(is);
      expect([text, isDone]).toEqual([text, is === text]);
      expect(changedParts(before, after).filter((part) => !isOf(place, part))).toEqual([]);
      expect(after.accounts.length - before.accounts.length).toBe(
        place.part === 'accounts' && is === text ? 1 : 0,
      );
      session.close();
    }
  },
);

test.each(Object.entries(places))(
  'what XML cannot carry is refused as %s before anything is sent',
  async (_name, place) => {
    const { camera, session } = await open();

    for (const text of impossible) {
      const results = await apply(session, place, text);

      expect(results.length).toBeGreaterThan(0);
      expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['refused']));
      expect(results[0]?.reason).toMatch(/XML cannot carry$/);
      expect(results[0]?.reason).not.toContain(text);
    }
    session.close();
    expect(camera.state.writes).toEqual([]);
  },
);

test('a user name that XML cannot carry is never tried', async () => {
  const camera = await startVirtualCamera({ id: 'cam-1', ...credential, auth: 'username-token' });
  onTestFinished(() => camera.close());
  const target = { id: 'cam-1', host: camera.host, port: camera.port, protocol: 'http' } as const;
  await using session = new OnvifSession(target, { ...credential, username: 'ad\u0007min' });

  const call = session.call(getDeviceInformation);

  await expect(call).rejects.toMatchObject({ code: 'secret/unreadable' });
  expect(camera.state.signIns).toBe(0);
});
