import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '@wardctl/fleet';
import { describe, expect, onTestFinished, test } from 'vitest';
import { faultFor, faultNames, faultProfiles, startVirtualCamera, withFault } from '../../src/index.ts';
import { ask, post, testPassword, textIn } from './plain-client.ts';

async function cameraWith(name: (typeof faultNames)[number]) {
  const options = { id: 'camera-1', username: 'admin', password: new Secret(testPassword) };
  const camera = await startVirtualCamera(withFault(options, name));
  onTestFinished(() => camera.close());
  return camera;
}

describe('a mixed fleet', () => {
  const ids = Array.from(
    { length: 5000 },
    (_, index) => `vn01-00070-mr-${String(index + 1).padStart(4, '0')}`,
  );
  const faults = ids.map((id) => faultFor(id, 'mixed'));

  test('has about one camera in five out of order', () => {
    const share = faults.filter((name) => name !== undefined).length / ids.length;

    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.22);
  });

  test('has every fault, and each camera the same one at every start', () => {
    expect(new Set(faults)).toEqual(new Set([undefined, ...faultNames]));
    expect(ids.map((id) => faultFor(id, 'mixed'))).toEqual(faults);
  });
});

test('the page about simulation has a row for each fault, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/simulation.md'), 'utf8');

  const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name, summary]) => [name, summary]);

  expect(rows).toEqual(faultNames.map((name) => [name, faultProfiles[name].summary]));
});

test('a chosen fault is that of every camera', () => {
  expect(faultFor('any', 'mute')).toBe('mute');
});

test.each(faultNames)('%s says what is wrong, and is more than that', (name) => {
  const profile = faultProfiles[name];

  expect(profile.summary).toMatch(/^[a-z].*[^.]$/);
  expect(Object.keys(profile).length).toBeGreaterThan(1);
});

test('onvif-off refuses connections on the ONVIF port, and shows its page on the other', async () => {
  const camera = await cameraWith('onvif-off');

  const onvif = post(camera, '<tds:GetHostname/>');
  await expect(onvif).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  const page = await fetch(`http://${camera.host}:${camera.webPort}/`);

  expect(await page.text()).toContain('<title>IPC-1080P</title>');
  expect(camera.webPort).not.toBe(camera.port);
});

test('needs-activation refuses everything, and asks for no credential', async () => {
  const camera = await cameraWith('needs-activation');

  const open = await post(camera, '<tds:GetSystemDateAndTime/>');
  const signedIn = await ask(camera, '<tds:GetNTP/>');

  expect([open.status, signedIn.status]).toEqual([403, 403]);
  expect(textIn(open, 'Text')).toBe('The device is not activated');
  expect(camera.state.failedSignIns).toBe(0);
});

test('frozen-clock shows a moment long ago, and takes tokens of today only', async () => {
  const camera = await cameraWith('frozen-clock');

  const shown = await post(camera, '<tds:GetSystemDateAndTime/>');
  camera.faults.clockOffsetSeconds = camera.state.settings.clock.offsetSeconds;
  const signedIn = await ask(camera, '<tds:GetNTP/>');

  expect(textIn(shown, 'Year')).toBe('2000');
  expect(signedIn.status).toBe(200);
});

test('role-too-low reads and does not write', async () => {
  const camera = await cameraWith('role-too-low');

  const reading = await ask(camera, '<tds:GetNTP/>');
  const writing = await ask(camera, '<tds:SetHostname><tds:Name>a</tds:Name></tds:SetHostname>');

  expect([reading.status, writing.status, writing.subcodes]).toEqual([200, 403, ['OperationProhibited']]);
});

test('ignores-everything says yes and does nothing', async () => {
  const camera = await cameraWith('ignores-everything');
  const before = camera.state.settings;

  const answer = await ask(camera, '<tds:SetHostname><tds:Name>a</tds:Name></tds:SetHostname>');

  expect(answer.status).toBe(200);
  expect(camera.state.settings).toBe(before);
});
