import { describe, expect, test } from 'vitest';
import { ask, modelNamed, post, testPassword, textIn, usernameToken } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const getName = '<tds:GetHostname/>';
const setName = (name: string) => `<tds:SetHostname><tds:Name>${name}</tds:Name></tds:SetHostname>`;

describe('in the device', () => {
  const clock = { mode: 'Manual', timeZone: 'UTC0', daylightSavings: false, offsetSeconds: 0 } as const;

  test('a wrong clock counts for sign-ins too, and NTP does not cure it', async () => {
    const camera = await testCamera({ settings: { clock }, faults: { clockOffsetSeconds: -3600 } });
    const sign = (cameraNowMs: number) => ({
      soapHeader: usernameToken({ password: testPassword, cameraNowMs }),
    });
    const toNtp =
      '<tds:SetSystemDateAndTime><tds:DateTimeType>NTP</tds:DateTimeType><tds:DaylightSavings>false</tds:DaylightSavings></tds:SetSystemDateAndTime>';

    const byOurClock = await post(camera, toNtp, sign(Date.now()));
    const byItsClock = await post(camera, toNtp, sign(Date.now() - 3_600_000));
    const shown = await post(camera, '<tds:GetSystemDateAndTime/>');

    expect([byOurClock.status, byItsClock.status]).toEqual([400, 200]);
    expect(Math.abs(utcOf(shown.body) - (Date.now() - 3_600_000))).toBeLessThan(5000);
  });

  test('a clock that lies shows one time and checks sign-ins against another', async () => {
    const camera = await testCamera({ settings: { clock }, faults: { shownClockOffsetSeconds: 7200 } });

    const shown = await post(camera, '<tds:GetSystemDateAndTime/>');
    const { status } = await ask(camera, '<tds:GetNTP/>');

    expect(Math.abs(utcOf(shown.body) - (Date.now() + 7_200_000))).toBeLessThan(5000);
    expect(status).toBe(200);
  });

  test('locked refuses the right password', async () => {
    const camera = await testCamera({ faults: { locked: true } });

    const locked = await ask(camera, '<tds:GetNTP/>');
    camera.faults.locked = false;
    const open = await ask(camera, '<tds:GetNTP/>');

    expect(locked).toMatchObject({ status: 400, subcodes: ['NotAuthorized'] });
    expect(locked.body).toContain('The account is locked');
    expect(open.status).toBe(200);
  });

  test('accepts and ignores what it is told to, after checking the arguments', async () => {
    const changes: string[] = [];
    const camera = await testCamera({
      faults: { ignores: ['SetHostname'] },
      onChange: ({ id }) => changes.push(id),
    });
    const before = camera.state.settings;

    const accepted = await ask(camera, setName('ignored'));
    const invalid = await ask(camera, setName('not a name'));

    expect([accepted.status, invalid.status]).toEqual([200, 400]);
    expect(camera.state.settings).toBe(before);
    expect(camera.state.writes).toEqual(['SetHostname', 'SetHostname']);
    expect(changes).toEqual([]);
  });

  test('adapts whatever is written to its own values', async () => {
    const camera = await testCamera({
      faults: { adapts: { hostname: 'its-own', encoder: { bitrateKbps: 2048 } } },
    });

    await ask(camera, setName('ours'));

    const { hostname, encoders } = camera.state.settings;
    expect([hostname, encoders.main.bitrateKbps, encoders.sub.bitrateKbps]).toEqual(['its-own', 2048, 2048]);
  });

  test('shows a new value only after it was read often enough', async () => {
    const camera = await testCamera({ faults: { showsAfterReads: 2 } });
    await ask(camera, setName('new'));

    const names: (string | undefined)[] = [];
    for (let read = 0; read < 4; read += 1) names.push(textIn(await post(camera, getName), 'Name'));

    expect(names).toEqual(['localhost', 'localhost', 'new', 'new']);
  });

  test('reading something else does not make a new value show', async () => {
    const camera = await testCamera({ faults: { showsAfterReads: 1 } });
    await ask(camera, setName('new'));

    await ask(camera, '<tds:GetNTP/>');
    const name = textIn(await post(camera, getName), 'Name');

    expect(name).toBe('localhost');
  });

  test('a swapped device says another serial number and MAC address', async () => {
    const camera = await testCamera({ faults: { identity: { serial: 'OTHER', mac: '00:11:22:33:44:55' } } });

    const information = await ask(camera, '<tds:GetDeviceInformation/>');
    const interfaces = await ask(camera, '<tds:GetNetworkInterfaces/>');
    delete camera.faults.identity;
    const back = await ask(camera, '<tds:GetDeviceInformation/>');

    expect(textIn(information, 'SerialNumber')).toBe('OTHER');
    expect(textIn(interfaces, 'HwAddress')).toBe('00:11:22:33:44:55');
    expect(textIn(back, 'SerialNumber')).toBe('camera-1');
  });

  test('counts down the tries that are left, where the model does so', async () => {
    const camera = await testCamera({ model: modelNamed('dahua/IPC-HFW2431S') });
    const wrong = { headers: { Authorization: 'Digest username="admin"' } };

    const bodies: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { body } = await post(camera, '<tds:GetNTP/>', wrong);
      bodies.push(/You still have \d|locked/.exec(body)?.[0] ?? body);
    }

    expect(bodies).toEqual([...[4, 3, 2, 1].map((left) => `You still have ${left}`), 'locked']);
  });
});

function utcOf(body: string): number {
  const number = (name: string) => Number(new RegExp(`<tt:${name}>(\\d+)<`).exec(body)?.[1]);
  return Date.UTC(
    number('Year'),
    number('Month') - 1,
    number('Day'),
    number('Hour'),
    number('Minute'),
    number('Second'),
  );
}
