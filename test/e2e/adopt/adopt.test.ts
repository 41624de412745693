import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { planted } from '../virtual-ward.ts';
import { startRunningSite, ward } from './running-site.ts';

interface Adopted {
  readonly cameras: readonly {
    readonly id?: string;
    readonly address: string;
    readonly state: string;
    readonly reason?: string;
    readonly error?: { readonly code: string };
  }[];
  readonly settings: readonly { readonly id?: string; readonly path: string }[];
  readonly differences: readonly { readonly id: string; readonly path: string; readonly found: unknown }[];
  readonly unmanaged: readonly { readonly id: string; readonly path: string; readonly reason: string }[];
  readonly heldBackBy: readonly string[];
  readonly coverage: {
    readonly readable: number;
    readonly governedBefore: number;
    readonly governedAfter: number;
  };
  readonly files: readonly { readonly diff: string }[];
  readonly isWritten: boolean;
  readonly summary: Readonly<Record<string, number>>;
}

interface Probed {
  readonly devices: readonly {
    readonly id: string;
    readonly state: string;
    readonly camera?: { readonly differences: readonly unknown[] };
  }[];
}

const credential = ['--credential', 'file:.wardctl/credentials.json#site-default'];

test('describes a site in the fewest lines, writes it, and finds nothing more to do', async () => {
  const place = await startRunningSite();
  const { imaging } = place.camera('rs-0002').state.settings;
  place.change('rs-0002', { imaging: { ...imaging, IrCutFilter: 'ON' } });
  const commented = await place.text();

  const dry = await place.adopt('--dry-run', '--json');
  const unchanged = await place.text();
  const written = await place.adopt('--yes', '--json');
  const again = await place.adopt('--dry-run');

  const shown = parseOutput<Adopted>('adopt', dry.stdout);
  const { isWritten, coverage } = parseOutput<Adopted>('adopt', written.stdout);
  expect([dry.code, written.code, again.code]).toEqual([0, 0, 0]);
  expect(unchanged).toBe(commented);
  expect(shown.settings).toContainEqual({ path: 'imaging.irCutFilter', value: 'auto' });
  expect(shown.settings.filter(({ path }) => path === 'imaging.irCutFilter')).toHaveLength(2);
  expect(shown.differences).toEqual([]);
  expect(shown.unmanaged.map(({ path }) => path)).toContain('accounts.admin.level');
  expect(isWritten).toBe(true);
  expect(coverage.governedAfter).toBeGreaterThan(2 * coverage.governedBefore);
  expect(coverage.governedAfter + shown.unmanaged.length).toBeGreaterThanOrEqual(coverage.readable);
  expect(again.stdout).toMatch(/Nothing to adopt\.\n$/);
});

test('what it has written is valid and in style, and a probe finds no difference', async () => {
  const place = await startRunningSite();

  await place.adopt('--yes');

  const validated = await place.run('validate');
  const formatted = await place.run('fmt', '--check');
  const probed = await place.run('probe', '--on', 'site=lang-gom', '--json');
  const { devices } = JSON.parse(probed.stdout) as Probed;
  expect([validated.code, formatted.code, probed.code]).toEqual([0, 0, 0]);
  expect(devices.map(({ camera }) => camera?.differences)).toEqual(Array(place.desired.length).fill([]));
});

test('leaves drift to a plan, unless the user accepts it', async () => {
  const place = await startRunningSite();
  const { encoders } = place.camera('mr-0002').state.settings;
  place.change('mr-0002', { encoders: { ...encoders, main: { ...encoders.main, bitrateKbps: 3_000 } } });

  const kept = parseOutput<Adopted>('adopt', (await place.adopt('--dry-run', '--json')).stdout);
  const taken = await place.adopt('--accept', 'encoder.main', '--yes', '--json');

  const path = 'encoder.main.bitrateKbps';
  const { differences, settings } = parseOutput<Adopted>('adopt', taken.stdout);
  expect(kept.differences).toEqual([{ id: `${ward}-mr-0002`, path, wanted: 4_000, found: 3_000 }]);
  expect(kept.settings.map((setting) => setting.path)).not.toContain(path);
  expect(differences).toEqual([]);
  expect(settings).toContainEqual({ id: `${ward}-mr-0002`, path, value: 3_000 });
  expect(await place.text()).toContain('        main: { bitrateKbps: 3000 }\n');
});

test('never lets a policy of the city become an exception of one camera', async () => {
  const place = await startRunningSite();
  place.change('mr-0001', { ntp: { fromDhcp: false, manual: ['time.windows.com'], dhcp: [] } });
  const before = await place.text();

  const silent = await place.adopt('--yes', '--json');
  const { stdout, code } = await place.adopt('--accept', 'clock', '--yes');

  expect(parseOutput<Adopted>('adopt', silent.stdout).differences).toMatchObject([
    { path: 'clock.ntpServers' },
  ]);
  expect(code).toBe(64);
  expect(stdout).toMatch(/rule\/unapproved-ntp-server .*time\.windows\.com/);
  expect(stdout).toMatch(/1 error\. Nothing was written\.\n$/);
  expect(await place.text()).not.toContain('time.windows.com');
  expect(before).not.toContain('gateways');
});

test('takes in new cameras with the credential that the user names, and lists the others', async () => {
  const place = await startRunningSite();
  await place.rewrite((text) => text.replace('sizeTB: 10', 'sizeTB: 20'));
  const stranger = await place.addStranger(60);
  const stubborn = await place.addStranger(61, { username: 'root' });

  const without = parseOutput<Adopted>('adopt', (await place.adopt('--dry-run', '--json')).stdout);
  const { code, stdout } = await place.adopt(...credential, '--placement', 'residential', '--yes', '--json');
  const validated = await place.run('validate');

  const found = (result: Adopted) =>
    result.cameras.slice(place.desired.length).map(({ id, address, state, reason, error }) => {
      return [address, state, id ?? reason ?? error?.code];
    });
  expect(found(without)).toEqual([
    ['127.85.57.60', 'not-read', 'no credential'],
    ['127.85.57.61', 'not-read', 'no credential'],
  ]);
  expect(found(parseOutput('adopt', stdout))).toEqual([
    ['127.85.57.60', 'added', `${ward}-rs-0004`],
    ['127.85.57.61', 'not-read', 'device/unauthorized'],
  ]);
  expect([code, validated.code]).toEqual([0, 0]);
  expect([stranger.state.failedSignIns, stubborn.state.failedSignIns]).toEqual([0, 1]);
  expect(await place.text()).toMatch(/- id: vn01-00577-rs-0004\n(.+\n)*? {4}serial: NEW60\n/);
});

test('a new camera whose footage would not fit is not written', async () => {
  const place = await startRunningSite();
  await place.addStranger(60);

  const { code, stdout } = await place.adopt(...credential, '--placement', 'residential', '--yes');

  expect(code).toBe(64);
  expect(stdout).toMatch(/recorder\/does-not-fit .*vn01-00577-rec-01/);
  expect(await place.text()).not.toContain('NEW60');
});

test('a camera that is off stays as it was, and the defaults of the site wait for it', async () => {
  const place = await startRunningSite();
  await place.camera('rs-0003').unplug();

  const { code, stdout } = await place.adopt('--dry-run', '--json');

  const { cameras, settings, heldBackBy, unmanaged } = parseOutput<Adopted>('adopt', stdout);
  expect(code).toBe(5);
  expect(cameras.at(-1)).toMatchObject({ id: `${ward}-rs-0003`, error: { code: 'device/unreachable' } });
  expect(heldBackBy).toEqual([`${ward}-rs-0003`]);
  expect(settings.every(({ id }) => id !== undefined && id !== `${ward}-rs-0003`)).toBe(true);
  expect(unmanaged).toContainEqual(
    expect.objectContaining({ path: 'osd.clock', reason: 'it waits to become a default of the site' }),
  );
});

test('writes to no camera, and shows no password, even one that a camera shows', async () => {
  const place = await startRunningSite();
  const { osds } = place.camera('mr-0001').state.settings;
  const [name, ...others] = osds;
  if (name === undefined) throw new Error('the camera has no text');
  const text = { ...name.text, type: 'Plain' as const, plainText: `pw ${planted}` };
  place.change('mr-0001', { osds: [{ ...name, text }, ...others] });
  const snapshots = () => place.desired.map(({ id }) => place.camera(id.replace(`${ward}-`, '')).snapshot());
  const before = snapshots();

  const { stdout, stderr } = await place.adopt('--yes');

  expect(snapshots()).toEqual(before);
  expect(`${stdout}${stderr}${await place.text()}`).not.toContain(planted);
  expect(stdout).toMatch(/osd\.name +it holds a secret +mr-0001/);
});

test('shows what would change before it asks, and asks nobody where there is no terminal', async () => {
  const place = await startRunningSite();
  const { encoders } = place.camera('mr-0002').state.settings;
  place.change('mr-0002', { encoders: { ...encoders, main: { ...encoders.main, bitrateKbps: 3_000 } } });
  await place.addStranger(60);
  const before = await place.text();

  const { code, stdout, stderr } = await place.adopt(...credential);

  expect(code).toBe(64);
  expect(stderr).toMatch(/no terminal.*\n.*--dry-run.*--yes/);
  expect(await place.text()).toBe(before);
  await expect(stdout.replace(/searched, .*/, 'searched, … s')).toMatchFileSnapshot('snapshot.txt');
});

test('installs a planned camera that answers', async () => {
  const place = await startRunningSite();
  const identity = / {4}serial: 9TTYJTMPAE03309\n {4}mac: 3c:ef:8c:15:e5:e8\n/;
  await place.rewrite((text) => text.replace(identity, '    status: planned\n'));

  const { code, stdout } = await place.adopt('--yes', '--json');

  const { cameras } = parseOutput<Adopted>('adopt', stdout);
  expect(code).toBe(0);
  expect(cameras).toContainEqual({ id: `${ward}-rs-0003`, address: '127.85.57.23', state: 'installed' });
  expect(await place.text()).toMatch(identity);
  expect((await place.run('validate')).code).toBe(0);
});

test.each([
  [
    'a recorder that is not there',
    ['--recorder', 'vn01-00577-rec-09'],
    /has no recorder "vn01-00577-rec-09"/,
  ],
  ['a credential with {id}', ['--credential', 'age:{id}'], /has no id yet/],
  ['a dry run that shall write', ['--dry-run', '--yes'], /cannot also be provided/],
  ['a placement that is not one', ['--placement', 'roof'], /--placement/],
])('ends with 64 for %s', async (_case, args, message) => {
  const place = await startRunningSite();

  const { code, stderr } = await place.adopt(...args);

  expect(code).toBe(64);
  expect(stderr).toMatch(message);
});
