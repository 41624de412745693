import { Secret } from '@wardctl/fleet';
import { levelForAudit, OnvifSession, readAuditFacts } from '@wardctl/onvif';
import {
  cameraModels,
  simulationCertificate,
  startVirtualCamera,
  type VirtualCameraOptions,
} from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };
const viewer = { username: 'viewer', password: new Secret('Viewer-1-pw') };
const open = ['systemUris', 'certificatesInUse', 'tlsVersions', 'storages', 'recordings'] as const;

async function sessionWith(
  name: string,
  { as = credential, ...options }: Partial<VirtualCameraOptions> & { readonly as?: typeof credential } = {},
) {
  const model = cameraModels.find((one) => one.name.startsWith(name));
  if (model === undefined) throw new Error(`no model ${name}`);
  const accounts = [
    { ...credential, level: 'Administrator' as const },
    { ...viewer, level: 'User' as const },
  ];
  const camera = await startVirtualCamera({
    id: 'cam-1',
    ...credential,
    model,
    settings: { accounts },
    ...options,
  });
  onTestFinished(() => camera.close());
  const { id, host, port } = camera;
  const session = new OnvifSession({ id, host, port, protocol: 'http' }, as);
  onTestFinished(() => session.close());
  return { session, camera };
}

test('everything that a camera offers is read, and nothing is written', async () => {
  const { session, camera } = await sessionWith('hikvision/');

  const { answers, unread } = await readAuditFacts(session);

  expect(answers).toMatchObject({
    systemUris: { logs: [{ type: 'System', path: '/onvif-http/system-log' }] },
    tlsVersions: ['1.1', '1.2', '1.3'],
    storages: [{ token: 'SDCard_1', type: 'LocalStorage', path: '/mnt/sd' }],
    recordings: { recordings: 1, from: expect.any(String), until: expect.any(String) },
    certificates: [{ id: 'default', content: { fingerprint: simulationCertificate.fingerprint } }],
    certificatesInUse: ['default'],
    keystore: [{ id: 'cert-1', content: { fingerprint: simulationCertificate.fingerprint } }],
    accessPolicy: { bytes: 14, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    systemLog: { text: expect.stringContaining('started'), isCut: false },
  });
  expect(unread.map(({ question }) => question)).toEqual(['accessLog']);
  expect(camera.state.writes).toEqual([]);
});

test('what a camera does not offer is absent, and no failure', async () => {
  const { session } = await sessionWith('generic/');

  expect(await readAuditFacts(session)).toEqual({ answers: {}, unread: [] });
});

test('a viewer reads what the level of a viewer suffices for', async () => {
  const { session } = await sessionWith('axis/', { as: viewer });

  const { answers, unread } = await readAuditFacts(session, { questions: open });

  expect(Object.keys(answers).toSorted()).toEqual([...open].toSorted());
  expect(unread).toEqual([]);
});

test('what the level does not suffice for is told, and the rest read', async () => {
  const { session } = await sessionWith('axis/', { as: viewer });

  const { answers, unread } = await readAuditFacts(session);

  expect(Object.keys(answers).toSorted()).toEqual([...open].toSorted());
  expect(unread.map(({ error }) => error.code)).toContain('device/role-too-low');
});

test.each([
  ['user', open],
  ['administrator', undefined],
  ['administrator', ['systemLog']],
  ['user', []],
] as const)('%s is the lowest level for %j', (level, questions) => {
  expect(levelForAudit(questions)).toBe(level);
});
