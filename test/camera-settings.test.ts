import { type CameraSettings, Secret } from '@wardctl/fleet';
import {
  applyCameraSettings,
  compareSettings,
  OnvifSession,
  observeSettings,
  readIdentity,
  worthKnowing,
} from '@wardctl/onvif';
import { cameraModels, startVirtualCamera } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };

const viewerCredential = { username: 'viewer', password: new Secret('Viewer-1-pw') };

const wanted: CameraSettings = {
  clock: { mode: 'ntp', ntpServers: ['10.1.0.1'], timeZone: 'ICT-7', maxOffsetSeconds: 5 },
  hostname: 'vn01-00070-mr-0001',
  scopes: { present: ['onvif://www.onvif.org/name/vn01-00070-mr-0001'] },
  accounts: { viewer: { level: 'user', credential: { reference: 'viewer', version: 1 } } },
  otherAccounts: 'remove',
  passwordPolicy: { minLength: 8, minNumbers: 1, historyLength: 3 },
  failedLogins: { warning: 'on', maxAttempts: 4, windowSeconds: 5 },
  tls: { versions: ['1.2', '1.3'] },
  recording: { maxRetentionDays: 30, mode: 'off' },
  encoder: { main: { bitrateKbps: 2_000 } },
  masks: [
    {
      id: 'house',
      polygon: [
        [0, 0],
        [0.8, 0],
        [0.8, 0.8],
        [0, 0.8],
      ],
    },
    {
      id: 'yard',
      polygon: [
        [-1, -1],
        [-0.5, -1],
        [-0.5, -0.5],
        [-1, -0.5],
      ],
    },
  ],
  imaging: { wideDynamicRange: 'on', exposure: { mode: 'auto', maxExposureMicroseconds: 20_000 } },
  osd: { name: 'Cổng A & B', clock: 'on' },
  audio: 'off',
  multicast: 'off',
  network: {
    protocols: { rtsp: { enabled: true } },
    zeroConfiguration: 'off',
    dynamicDns: 'off',
    dns: { servers: ['10.1.0.53'] },
    gateways: ['10.1.0.254'],
    addressFilter: { type: 'allow', addresses: ['127.0.0.0/8', '10.1.0.0/16', 'fd00::/8'] },
  },
  discovery: 'non-discoverable',
};

test.each(Object.entries(cameraModels))(
  'everything that %s can be set to is set, found so, and not written again',
  async (_name, model) => {
    const camera = await startVirtualCamera({ id: 'cam-1', ...credential, model });
    onTestFinished(() => camera.close());
    const { id, host, port } = camera;
    const target = { id, host, port, protocol: 'http' } as const;
    await using session = new OnvifSession(target, credential);
    session.assertIdentity({ id, ...camera.identity }, await readIdentity(session));
    const options = {
      signal: new AbortController().signal,
      readBackDelaysMs: [0, 20, 50],
      allowRisky: true,
      allowFootageLoss: true,
      credentialOf: async () => viewerCredential,
    };

    const first = await applyCameraSettings(session, wanted, options);
    const known = first.results.filter(worthKnowing);
    const observed = await observeSettings(session, wanted);
    const again = await applyCameraSettings(session, wanted, { ...options, known });

    expect(first.results.filter(({ result }) => result === 'not-applied')).toEqual([]);
    expect(compareSettings(wanted, observed, { known })).toEqual([]);
    expect(again.results.filter(({ result }) => result === 'applied')).toEqual([]);
    // Accounts of some cameras are made elsewhere.
    const newcomer = known.some(({ path }) => path === 'accounts.viewer.level')
      ? credential
      : viewerCredential;
    await using viewer = new OnvifSession(target, newcomer);
    expect(await observeSettings(viewer, { discovery: 'non-discoverable' })).toEqual({
      discovery: 'non-discoverable',
    });
  },
);
