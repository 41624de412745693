import { Agent, request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask, devicePath, post, postText, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

describe('clock', () => {
  const set = (mode: string, rest: string) =>
    `<tds:SetSystemDateAndTime><tds:DateTimeType>${mode}</tds:DateTimeType>` +
    `<tds:DaylightSavings>false</tds:DaylightSavings>${rest}</tds:SetSystemDateAndTime>`;
  const zone = (text: string) => `<tds:TimeZone><tt:TZ>${text}</tt:TZ></tds:TimeZone>`;
  const time = (hour: number, day: number) =>
    `<tds:UTCDateTime><tt:Time><tt:Hour>${hour}</tt:Hour><tt:Minute>5</tt:Minute><tt:Second>6</tt:Second></tt:Time>` +
    `<tt:Date><tt:Year>2026</tt:Year><tt:Month>2</tt:Month><tt:Day>${day}</tt:Day></tt:Date></tds:UTCDateTime>`;

  test('shows its own time, and the local time of its zone', async () => {
    const nowMs = Date.parse('2026-02-10T20:00:30Z');
    const clock = { mode: 'Manual', timeZone: 'ICT-7', daylightSavings: false, offsetSeconds: 60 } as const;
    const camera = await testCamera({ now: () => nowMs, settings: { clock } });

    const { body } = await post(camera, '<tds:GetSystemDateAndTime/>');

    const [utc, local] = [...body.matchAll(/<tt:Hour>(\d+)<.*?<tt:Minute>(\d+)<.*?<tt:Day>(\d+)</g)];
    expect(utc?.slice(1)).toEqual(['20', '1', '10']);
    expect(local?.slice(1)).toEqual(['3', '1', '11']);
  });

  test('keeps a time set by hand', async () => {
    const camera = await testCamera();

    const { status } = await ask(camera, set('Manual', time(4, 28)));

    const { offsetSeconds } = camera.state.settings.clock;
    const shownMs = Date.now() + offsetSeconds * 1000;
    expect(status).toBe(200);
    expect(Math.abs(shownMs - Date.parse('2026-02-28T04:05:06Z'))).toBeLessThan(3000);
  });

  test('is right as soon as it follows NTP, and keeps the mode when the servers change', async () => {
    const camera = await testCamera();

    const switched = await ask(camera, set('NTP', zone('ICT-7')));
    const changed = await ask(camera, ntp(dns('ntp.example')));

    expect([switched.status, changed.status]).toEqual([200, 200]);
    expect(camera.state.settings).toMatchObject({
      clock: { mode: 'NTP', timeZone: 'ICT-7', offsetSeconds: 0 },
      ntp: { manual: ['ntp.example'] },
    });
  });

  test('that follows NTP is put right by a new server', async () => {
    const clock = { mode: 'NTP', timeZone: 'UTC0', daylightSavings: false, offsetSeconds: 300 } as const;
    const camera = await testCamera({ settings: { clock } });

    await ask(camera, ntp(dns('ntp.example')));

    expect(camera.state.settings.clock).toEqual({ ...clock, offsetSeconds: 0 });
  });

  test('stays as it is when only the NTP servers are set', async () => {
    const camera = await testCamera();
    const before = camera.state.settings.clock;

    await ask(camera, ntp(dns('ntp.example')));

    expect(camera.state.settings.clock).toEqual(before);
  });

  test.each([
    ['an unknown zone', set('Manual', zone('Asia/Ho_Chi_Minh')), ['InvalidArgVal', 'InvalidTimeZone']],
    ['the 30th of February', set('Manual', time(4, 30)), ['InvalidArgVal', 'InvalidDateTime']],
    ['hour 25', set('Manual', time(25, 1)), ['InvalidArgVal', 'InvalidDateTime']],
    ['an unknown mode', set('PTP', ''), ['InvalidArgVal']],
    ['elements out of order', set('Manual', time(1, 1) + zone('UTC0')), ['TagMismatch']],
  ])('refuses %s', async (_what, body, subcodes) => {
    const camera = await testCamera();
    const before = camera.state.settings;

    const answer = await ask(camera, body);

    expect(answer).toMatchObject({ status: 400, subcodes });
    expect(camera.state.settings).toBe(before);
  });

  test('cannot follow NTP without a server', async () => {
    const camera = await testCamera({ settings: { ntp: { fromDhcp: false, manual: [], dhcp: [] } } });

    const answer = await ask(camera, set('NTP', ''));

    expect(answer.subcodes).toEqual(['InvalidArgVal', 'NtpServerUndefined']);
  });

  test('cannot lose its last server while it follows NTP', async () => {
    const camera = await testCamera();
    await ask(camera, set('NTP', ''));

    const answer = await ask(camera, ntp(''));

    expect(answer.subcodes).toEqual(['InvalidArgVal', 'TimeSyncedToNtp']);
  });
});

const ntp = (hosts: string) => `<tds:SetNTP><tds:FromDHCP>false</tds:FromDHCP>${hosts}</tds:SetNTP>`;
const host = (type: string, field: string, value: string) =>
  `<tds:NTPManual><tt:Type>${type}</tt:Type><tt:${field}>${value}</tt:${field}></tds:NTPManual>`;
const dns = (value: string) => host('DNS', 'DNSname', value);

describe('NTP', () => {
  test('reads back what was set, each address as what it is', async () => {
    const camera = await testCamera();

    await ask(camera, ntp(dns('a.example') + host('IPv4', 'IPv4Address', '10.0.0.1')));
    const { body } = await ask(camera, '<tds:GetNTP/>');

    expect(body).toContain('<tt:Type>DNS</tt:Type><tt:DNSname>a.example</tt:DNSname>');
    expect(body).toContain('<tt:Type>IPv4</tt:Type><tt:IPv4Address>10.0.0.1</tt:IPv4Address>');
  });

  test('drops servers that the model has no room for', async () => {
    const camera = await testCamera();

    await ask(camera, ntp(['a', 'b', 'c', 'd', 'e'].map(dns).join('')));

    expect(camera.state.settings.ntp.manual).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each([
    [dns('not a name'), 'InvalidDnsName'],
    [host('IPv4', 'IPv4Address', '10.0.0'), 'InvalidIPv4Address'],
    [host('IPv4', 'DNSname', 'a.example'), 'InvalidIPv4Address'],
    [host('IPv6', 'IPv6Address', '10.0.0.1'), 'InvalidIPv6Address'],
  ])('refuses %s', async (hosts, subcode) => {
    const camera = await testCamera();

    const answer = await ask(camera, ntp(hosts));

    expect(answer.subcodes).toEqual(['InvalidArgVal', subcode]);
  });
});

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

describe('what is no proper request', () => {
  test.each([
    ['an operation nobody knows', '<tds:GetWeather/>', 500, ['ActionNotSupported']],
    ['an operation named like a method of objects', '<tds:toString/>', 500, ['ActionNotSupported']],
    ['an operation of another service', '<trt:GetProfiles/>', 500, ['ActionNotSupported']],
    ['a missing argument', '<tds:SetHostname/>', 400, ['InvalidArgs']],
    [
      'a value of the wrong type',
      '<tds:SetNTP><tds:FromDHCP>no</tds:FromDHCP></tds:SetNTP>',
      400,
      ['InvalidArgs'],
    ],
    [
      'an argument in the wrong namespace',
      '<tds:SetHostname><tt:Name>a</tt:Name></tds:SetHostname>',
      400,
      ['InvalidArgs'],
    ],
    ['an empty body', '', 400, ['Tag']],
  ])('%s', async (_what, body, status, subcodes) => {
    const camera = await testCamera();

    const answer = await ask(camera, body);

    expect(answer).toMatchObject({ status, subcodes });
  });

  test.each([
    ['text', 'hello', 400, ['WellFormed']],
    ['nothing', '', 400, ['WellFormed']],
    ['an entity declaration', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 400, ['WellFormed']],
    [
      'half an envelope',
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">',
      400,
      ['WellFormed'],
    ],
    ['SOAP 1.1', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>', 500, []],
  ])('%s', async (_what, text, status, subcodes) => {
    const camera = await testCamera();

    const answer = await postText(camera, text);

    expect(answer).toMatchObject({ status, subcodes });
  });

  test('a megabyte', async () => {
    const camera = await testCamera();

    const answer = await postText(camera, ' '.repeat(1024 * 1024)).catch((error: Error) => error);

    // The camera answers before it has read all, and a client may find the connection closed instead.
    expect(answer instanceof Error ? 413 : answer.status).toBe(413);
    const next = await post(camera, '<tds:GetHostname/>');
    expect(next.status).toBe(200);
  });

  test('a GET', async () => {
    const camera = await testCamera();

    const response = await fetch(`http://127.0.0.1:${camera.port}/onvif/device_service`);

    expect(response.status).toBe(405);
  });
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
