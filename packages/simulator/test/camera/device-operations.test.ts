import { Agent, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { ask, devicePath, post, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

test('takes a host name, escapes nothing into it, and refuses what is none', async () => {
  const camera = await testCamera();
  const set = (name: string) =>
    ask(camera, `<tds:SetHostname><tds:Name>${name}</tds:Name></tds:SetHostname>`);

  const taken = await set('vn01-00070-mr-0001');
  const refused = await set('a b');
  const shown = await ask(camera, '<tds:GetHostname/>');

  expect(taken.status).toBe(200);
  expect(refused.subcodes).toEqual(['InvalidArgVal', 'InvalidHostname']);
  expect(textIn(shown, 'Name')).toBe('vn01-00070-mr-0001');
});

test('switches discovery', async () => {
  const camera = await testCamera();

  await ask(
    camera,
    '<tds:SetDiscoveryMode><tds:DiscoveryMode>NonDiscoverable</tds:DiscoveryMode></tds:SetDiscoveryMode>',
  );
  const shown = await ask(camera, '<tds:GetDiscoveryMode/>');

  expect(textIn(shown, 'DiscoveryMode')).toBe('NonDiscoverable');
});

test('names its users, and no password', async () => {
  const camera = await testCamera();

  const { body } = await ask(camera, '<tds:GetUsers/>');

  expect(body).toContain('<tt:Username>admin</tt:Username><tt:UserLevel>Administrator</tt:UserLevel>');
  expect(body).not.toContain('Password');
});

test('says who it is, and with which MAC address', async () => {
  const identity = { serial: 'A & B <1>', mac: '44:19:b6:00:70:01' };
  const camera = await testCamera({ identity });

  const information = await ask(camera, '<tds:GetDeviceInformation/>');
  const interfaces = await ask(camera, '<tds:GetNetworkInterfaces/>');

  expect(textIn(information, 'SerialNumber')).toBe('A &amp; B &lt;1&gt;');
  expect(textIn(interfaces, 'HwAddress')).toBe('44:19:b6:00:70:01');
});

test('gives out its services where the client reached it, or where it is told to', async () => {
  const direct = await testCamera();
  const behindNat = await testCamera({ advertised: { host: '10.1.70.11', port: 80 } });

  const reached = await post(direct, '<tds:GetCapabilities/>');
  const inside = await post(behindNat, '<tds:GetCapabilities/>');

  expect(textIn(reached, 'XAddr')).toBe(`http://127.0.0.1:${direct.port}/onvif/device_service`);
  expect(textIn(inside, 'XAddr')).toBe('http://10.1.70.11:80/onvif/device_service');
});

test('counts requests by operation, and the writes that got past the door', async () => {
  const camera = await testCamera();
  const setName = '<tds:SetHostname><tds:Name>a</tds:Name></tds:SetHostname>';

  await post(camera, setName);
  await ask(camera, setName);
  await ask(camera, '<tds:GetNTP/>');

  expect(camera.state.requests).toEqual({ 'device.SetHostname': 2, 'device.GetNTP': 1 });
  expect(camera.state.writes).toEqual(['SetHostname']);
});

test('goes away for a while when it is restarted, and comes back with its settings', async () => {
  let nowMs = Date.now();
  const clock = { mode: 'Manual', timeZone: 'UTC0', daylightSavings: false, offsetSeconds: 0 } as const;
  const camera = await testCamera({
    now: () => nowMs,
    rebootMs: 10_000,
    settings: { clock, hostname: 'kept' },
  });

  const { status } = await ask(camera, '<tds:SystemReboot/>');
  const during = post(camera, '<tds:GetHostname/>');
  await expect(during).rejects.toThrow();
  nowMs += 10_000;
  const after = await post(camera, '<tds:GetHostname/>');

  expect(status).toBe(200);
  expect(textIn(after, 'Name')).toBe('kept');
});

test('keeps its connections open for further requests', async () => {
  const camera = await testCamera();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const once = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { host: camera.host, port: camera.port, path: devicePath, method: 'POST', agent };
      const asking = request(options, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      asking.on('error', reject).end('<hello/>');
    });

  for (let time = 0; time < 5; time += 1) await once();

  expect(camera.state.connections).toBe(1);
});
