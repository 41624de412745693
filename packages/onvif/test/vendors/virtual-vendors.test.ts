import { type CameraSettings, Secret } from '@wardctl/fleet';
import { cameraModelFor, startVirtualCamera } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import { applyCameraSettings, compareSettings, OnvifSession, readIdentity } from '../../src/index.ts';

const credential = { username: 'wardctl', password: new Secret('S3cret-pass') };

const wanted: CameraSettings = {
  clock: { mode: 'ntp', ntpServers: ['192.0.2.123'], timeZone: 'ICT-7' },
  hostname: 'vn01-00070-mr-0001',
  encoder: { main: { frameRateFps: 10, bitrateKbps: 2_000, govLength: 20 } },
  network: { dns: { servers: ['192.0.2.53'] }, gateways: ['192.0.2.1'] },
  accounts: {
    newcomer: { level: 'operator', credential: { reference: 'env:newcomer', version: 1 } },
  },
};

/** Settings that such a camera does not have, and what known of it is told about them. */
test.each([
  ['hanwha/EXAMPLE', {}],
  ['reolink/EXAMPLE', {}],
  ['uniview/EXAMPLE', {}],
  [
    'bosch/EXAMPLE',
    {
      'clock.mode': /NTP/,
      'clock.timeZone': /NTP/,
      'encoder.main.frameRateFps': /rate control/,
      'encoder.main.bitrateKbps': /rate control/,
    },
  ],
  [
    'geovision/EXAMPLE',
    {
      'clock.timeZone': /only the switch/,
      'encoder.main.frameRateFps': /keeps its own/,
      'encoder.main.bitrateKbps': /keeps its own/,
      'encoder.main.govLength': /keeps its own/,
      'network.dns.servers': /keeps its own/,
      'network.gateways': /keeps its own/,
    },
  ],
  ['tapo/C220', { 'accounts.newcomer.level': /its app/, 'accounts.newcomer.credentialVersion': /its app/ }],
] as const)(
  '%s takes all but what it is known not to take, and is left alone then',
  async (model, missing) => {
    const camera = await startVirtualCamera({ id: 'cam-1', ...credential, model: cameraModelFor(model) });
    onTestFinished(() => camera.close());
    const { host, port, identity } = camera;
    await using session = new OnvifSession({ id: 'cam-1', host, port, protocol: 'http' }, credential);
    session.assertIdentity({ id: 'cam-1', ...identity }, await readIdentity(session));
    const options = {
      signal: new AbortController().signal,
      readBackDelaysMs: [0],
      credentialOf: async () => ({ username: 'newcomer', password: new Secret('Quite-Long-1') }),
    };

    const { results, observed } = await applyCameraSettings(session, wanted, options);
    const writes = camera.state.writes.length;
    const again = await applyCameraSettings(session, wanted, { ...options, known: results });

    const expected = wantedPaths(results).map((path) => [
      path,
      path in missing ? 'not-supported' : 'applied',
    ]);
    expect(results.map(({ path, result }) => [path, result])).toEqual(expected);
    for (const [path, reason] of Object.entries(missing)) {
      expect(results.find((one) => one.path === path)?.reason).toMatch(reason);
    }
    expect(compareSettings(wanted, observed, { known: results })).toEqual([]);
    expect(camera.state.writes.slice(writes)).toEqual([]);
    expect(again.results.every(({ result }) => ['unchanged', 'not-supported'].includes(result))).toBe(true);
  },
);

function wantedPaths(results: readonly { readonly path: string }[]): readonly string[] {
  return results.map(({ path }) => path);
}
