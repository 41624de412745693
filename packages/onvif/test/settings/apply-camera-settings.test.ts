import type { CameraSettings, SettingResult } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { type ApplyOptions, applyCameraSettings, OnvifSession } from '../../src/index.ts';
import { type Answers, bodyOf, change, recordedDevice, type Setter } from '../recorded-device.ts';
import { fault } from '../soap-text.ts';
import { trust } from '../trust.ts';

const quick: ApplyOptions = { signal: new AbortController().signal, readBackDelaysMs: [0, 10, 20, 40] };

async function apply(
  { device }: Awaited<ReturnType<typeof recordedDevice>>,
  wanted: CameraSettings,
  options: Partial<ApplyOptions> = {},
) {
  const session = new OnvifSession(device.target, undefined);
  try {
    return await applyCameraSettings(trust(session), wanted, { ...quick, ...options });
  } finally {
    session.close();
  }
}

function verdicts(results: readonly SettingResult[]): Record<string, string> {
  return Object.fromEntries(results.map(({ path, result }) => [path, result]));
}

const textOf = (body: string, name: string) => new RegExp(`<\\w+:${name}>([^<]*)<`).exec(body)?.[1] ?? '';

/** Takes over one element of a set request into the answer of the getter. */
function takeText(getter: string, ...names: readonly string[]): Setter {
  return (answers, body) => {
    for (const name of names) take(answers, { getter, name, value: textOf(body, name) });
    return undefined;
  };
}

function take(
  answers: Answers,
  { getter, name, value }: { getter: string; name: string; value: string },
): void {
  const pattern = new RegExp(`(<\\w+:${name}>)[^<]*(<)`);
  answers.set(getter, (answers.get(getter) ?? '').replace(pattern, `$1${value}$2`));
}

const everything: CameraSettings = {
  clock: { mode: 'ntp', ntpServers: ['10.1.0.1', '10.1.0.2'], timeZone: 'ICT-7' },
  hostname: 'vn01-00070-mr-0001',
  discovery: 'non-discoverable',
  encoder: {
    main: { codec: 'H264', width: 1920, height: 1080, frameRateFps: 25, bitrateKbps: 6_000, govLength: 60 },
  },
};

const setters: Record<string, Setter> = {
  SetNTP(answers, body) {
    const servers = body.replace(/^.*<tds:FromDHCP>/s, '<tt:FromDHCP>').replace(/<\/tds:SetNTP>.*$/s, '');
    const content = servers.replaceAll('tds:', 'tt:');
    change(answers, 'GetNTP', [/<tt:FromDHCP>.*(?=<\/tds:NTPInformation>)/s, content]);
    return undefined;
  },
  SetSystemDateAndTime: takeText('GetSystemDateAndTime', 'DateTimeType', 'TZ'),
  SetHostname: takeText('GetHostname', 'Name'),
  SetVideoEncoderConfiguration: takeText(
    'GetVideoEncoderConfigurations',
    'Width',
    'Height',
    'FrameRateLimit',
    'EncodingInterval',
    'BitrateLimit',
    'GovLength',
  ),
  SetDiscoveryMode: takeText('GetDiscoveryMode', 'DiscoveryMode'),
};

const writes = Object.keys(setters);

test('everything that differs is written once, clock first, and found applied', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);

  const { results, observed } = await apply(camera, everything);

  expect(camera.device.operations.filter((name) => name.startsWith('Set'))).toEqual(writes);
  expect(verdicts(results)).toEqual({
    'clock.ntpServers': 'applied',
    'clock.mode': 'applied',
    'clock.timeZone': 'applied',
    hostname: 'applied',
    discovery: 'applied',
    'encoder.main.codec': 'unchanged',
    'encoder.main.width': 'applied',
    'encoder.main.height': 'applied',
    'encoder.main.frameRateFps': 'applied',
    'encoder.main.bitrateKbps': 'applied',
    'encoder.main.govLength': 'applied',
  });
  expect(results.find(({ path }) => path === 'encoder.main.bitrateKbps')).toEqual({
    path: 'encoder.main.bitrateKbps',
    wanted: 6_000,
    before: 2_048,
    after: 6_000,
    result: 'applied',
  });
  expect(observed).toMatchObject({
    clock: { mode: 'ntp', timeZone: 'ICT-7', ntpServers: ['10.1.0.1', '10.1.0.2'] },
    hostname: 'vn01-00070-mr-0001',
    discovery: 'non-discoverable',
    encoder: { main: { width: 1920, frameRateFps: 25 } },
  });
});

test('a second run writes nothing, and does not even ask for options', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);
  await apply(camera, everything);
  camera.device.requests.length = 0;

  const { results } = await apply(camera, everything);

  expect(camera.device.operations).toEqual([
    'GetSystemDateAndTime',
    'GetNTP',
    'GetHostname',
    'GetServices',
    'GetCapabilities',
    'GetProfiles',
    'GetVideoEncoderConfigurations',
    'GetDiscoveryMode',
  ]);
  expect(new Set(Object.values(verdicts(results)))).toEqual(new Set(['unchanged']));
});

test('an empty wish asks nothing of the device', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);

  expect(await apply(camera, {})).toEqual({ results: [], observed: {} });
  expect(camera.device.requests).toEqual([]);
});

test('a Media1 encoder is sent back whole, in the order of the schema, with only the wanted values changed', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);

  await apply(camera, { encoder: { main: { bitrateKbps: 4_096, frameRateFps: 20 } } });

  expect(bodyOf(camera.device, 'SetVideoEncoderConfiguration')).toBe(
    '<trt:SetVideoEncoderConfiguration><trt:Configuration token="VideoEncoder_1"><tt:Name>1.50</tt:Name><tt:UseCount>2</tt:UseCount>' +
      '<tt:Encoding>H264</tt:Encoding><tt:Resolution><tt:Width>1280</tt:Width><tt:Height>720</tt:Height></tt:Resolution>' +
      '<tt:Quality>0</tt:Quality><tt:RateControl><tt:FrameRateLimit>20</tt:FrameRateLimit><tt:EncodingInterval>1</tt:EncodingInterval>' +
      '<tt:BitrateLimit>4096</tt:BitrateLimit></tt:RateControl><tt:H264><tt:GovLength>50</tt:GovLength><tt:H264Profile>High</tt:H264Profile></tt:H264>' +
      '<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>239.1.2.3</tt:IPv4Address></tt:Address><tt:Port>0</tt:Port>' +
      '<tt:TTL>1</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast><tt:SessionTimeout>PT60S</tt:SessionTimeout>' +
      '<Smart xmlns="http://example.com/vendor" xmlns:a0="http://example.com/vendor" a0:level="3"><Codec xmlns="http://example.com/vendor">on</Codec></Smart>' +
      '</trt:Configuration><trt:ForcePersistence>true</trt:ForcePersistence></trt:SetVideoEncoderConfiguration>',
  );
});

test('a Media2 encoder keeps its attributes, and a change of codec takes a profile of the new codec', async () => {
  const camera = await recordedDevice('example-media2-2.1', {
    SetVideoEncoderConfiguration(answers) {
      change(answers, 'GetVideoEncoderConfigurations', [
        'GovLength="25" Profile="High"',
        'GovLength="40" Profile="Main"',
      ]);
      change(answers, 'GetVideoEncoderConfigurations', [/H264/, 'H265']);
      return undefined;
    },
  });

  const { results } = await apply(camera, { encoder: { sub: { codec: 'H265', govLength: 40 } } });

  expect(bodyOf(camera.device, 'SetVideoEncoderConfiguration')).toBe(
    '<tr2:SetVideoEncoderConfiguration><tr2:Configuration token="V2" GovLength="40" Profile="Main"><tt:Name>sub</tt:Name>' +
      '<tt:UseCount>1</tt:UseCount><tt:Encoding>H265</tt:Encoding><tt:Resolution><tt:Width>704</tt:Width><tt:Height>576</tt:Height></tt:Resolution>' +
      '<tt:RateControl ConstantBitRate="false"><tt:FrameRateLimit>12.5</tt:FrameRateLimit><tt:BitrateLimit>512</tt:BitrateLimit></tt:RateControl>' +
      '<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>239.1.2.3</tt:IPv4Address></tt:Address><tt:Port>0</tt:Port>' +
      '<tt:TTL>1</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast><tt:Quality>0</tt:Quality></tr2:Configuration></tr2:SetVideoEncoderConfiguration>',
  );
  expect(verdicts(results)).toEqual({ 'encoder.sub.codec': 'applied', 'encoder.sub.govLength': 'applied' });
});

test('a device that says 200 and ignores it is found out', async () => {
  const camera = await recordedDevice('example-media1-1.0', { SetHostname: () => undefined });

  const { results, observed } = await apply(camera, { hostname: 'new' });

  expect(results).toEqual([
    { path: 'hostname', wanted: 'new', before: 'camera', after: 'camera', result: 'not-applied' },
  ]);
  expect(observed).toEqual({ hostname: 'camera' });
  expect(camera.device.operations).toEqual(['GetHostname', 'SetHostname', ...Array(4).fill('GetHostname')]);
});

test('a value that shows up late is applied, after as many looks as that takes', async () => {
  const camera = await recordedDevice('example-media1-1.0', {
    SetHostname(answers, body) {
      setTimeout(() => setters['SetHostname']?.(answers, body), 25);
      return undefined;
    },
  });

  const { results } = await apply(
    camera,
    { hostname: 'late' },
    { readBackDelaysMs: [0, 15, 30, 60, 500, 5_000] },
  );

  expect(verdicts(results)).toEqual({ hostname: 'applied' });
  expect(camera.device.operations.length).toBeLessThan(8);
});

test('a device that announces a restart is not taken for one that ignores the value', async () => {
  const camera = await recordedDevice('example-media1-1.0', {
    SetHostname: () => ({
      body: `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:d="http://www.onvif.org/ver10/device/wsdl"><s:Body>
        <d:SetHostnameResponse><d:RebootNeeded>true</d:RebootNeeded></d:SetHostnameResponse></s:Body></s:Envelope>`,
    }),
  });

  const { results } = await apply(camera, { hostname: 'new' });

  expect(results).toMatchObject([{ result: 'not-applied', restartNeeded: true }]);
});

test('what lies outside the options is sent as the nearest value, and recorded as adapted', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);
  const wanted: CameraSettings = {
    encoder: { main: { bitrateKbps: 20_000, govLength: 300, width: 3840, height: 2160 } },
  };

  const { results } = await apply(camera, wanted);
  camera.device.requests.length = 0;
  const again = await apply(camera, wanted);

  expect(results.map(({ wanted: asked, after, result }) => [asked, after, result])).toEqual([
    [3840, 1920, 'adapted'],
    [2160, 1080, 'adapted'],
    [20_000, 8_192, 'adapted'],
    [300, 100, 'adapted'],
  ]);
  expect(new Set(Object.values(verdicts(again.results)))).toEqual(new Set(['adapted']));
  expect(camera.device.operations.filter((name) => name.startsWith('Set'))).toEqual([]);
});

test('a rate that the device takes back a bit, against its own options, is adapted; known, it is not sent again', async () => {
  const camera = await recordedDevice('example-media1-1.0', {
    SetVideoEncoderConfiguration(answers) {
      take(answers, { getter: 'GetVideoEncoderConfigurations', name: 'BitrateLimit', value: '5000' });
      return undefined;
    },
  });
  const wanted: CameraSettings = { encoder: { main: { bitrateKbps: 6_000 } } };

  const { results } = await apply(camera, wanted);
  camera.device.requests.length = 0;
  const again = await apply(camera, wanted, { known: results });

  expect(results).toMatchObject([{ wanted: 6_000, before: 2_048, after: 5_000, result: 'adapted' }]);
  expect(again.results).toMatchObject([{ wanted: 6_000, before: 5_000, after: 5_000, result: 'adapted' }]);
  expect(camera.device.operations).not.toContain('SetVideoEncoderConfiguration');
});

test('half a frame rate becomes every second frame on Media1', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);

  await apply(camera, { encoder: { main: { frameRateFps: 7.5 } } });

  expect(bodyOf(camera.device, 'SetVideoEncoderConfiguration')).toContain(
    '<tt:FrameRateLimit>15</tt:FrameRateLimit><tt:EncodingInterval>2</tt:EncodingInterval>',
  );
});

test('what the device does not have is not supported, and the rest is applied', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);
  camera.answers.delete('GetDiscoveryMode');
  camera.answers.delete('GetNTP');

  const { results } = await apply(camera, {
    ...everything,
    encoder: { main: { codec: 'H265', bitrateKbps: 4_000 }, sub: { govLength: 25 } },
  });

  expect(verdicts(results)).toEqual({
    'clock.ntpServers': 'not-supported',
    'clock.mode': 'applied',
    'clock.timeZone': 'applied',
    hostname: 'applied',
    discovery: 'not-supported',
    'encoder.main.codec': 'not-supported',
    'encoder.main.bitrateKbps': 'applied',
    'encoder.sub.govLength': 'not-supported',
  });
});

test('a setting that is known not to be there stays so, without a write', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);
  const wanted: CameraSettings = { encoder: { main: { codec: 'H265' }, sub: { govLength: 25 } } };
  const { results } = await apply(camera, wanted);
  camera.device.requests.length = 0;

  const again = await apply(camera, wanted, { known: JSON.parse(JSON.stringify(results)) });

  expect(verdicts(again.results)).toEqual({
    'encoder.main.codec': 'not-supported',
    'encoder.sub.govLength': 'not-supported',
  });
  expect(camera.device.operations).not.toContain('GetVideoEncoderConfigurationOptions');
});

test('servers from DHCP are replaced by the wanted ones even when they are the same', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);
  change(camera.answers, 'GetNTP', [
    /<tt:FromDHCP>.*(?=<\/tds:NTPInformation>)/s,
    '<tt:FromDHCP>true</tt:FromDHCP><tt:NTPFromDHCP><tt:Type>IPv4</tt:Type><tt:IPv4Address>10.1.0.1</tt:IPv4Address></tt:NTPFromDHCP>',
  ]);

  const { results } = await apply(camera, {
    clock: { mode: 'manual', ntpServers: ['10.1.0.1'], timeZone: 'CST-8' },
  });

  expect(verdicts(results)).toEqual({
    'clock.ntpServers': 'unchanged',
    'clock.ntpFromDhcp': 'applied',
    'clock.timeZone': 'unchanged',
  });
});

test('a zone is set without moving the time or the mode of a clock that a person sets', async () => {
  const camera = await recordedDevice('example-media1-1.0', setters);

  await apply(camera, { clock: { mode: 'manual', ntpServers: [], timeZone: 'ICT-7' } });

  const body = bodyOf(camera.device, 'SetSystemDateAndTime');
  expect(body).toContain('<tds:DateTimeType>Manual</tds:DateTimeType>');
  expect(body).toMatch(/<tt:Hour>6<\/tt:Hour><tt:Minute>30<\/tt:Minute><tt:Second>1\d<\/tt:Second>/);
  expect(camera.device.operations).not.toContain('GetNTP');
});

test('a refused value is told with the fault of the device, and what comes after it is applied', async () => {
  const camera = await recordedDevice('example-media1-1.0', {
    ...setters,
    SetVideoEncoderConfiguration: () => ({
      status: 400,
      body: fault('Sender', ['ter:InvalidArgVal', 'ter:ConfigModify'], 'no'),
    }),
  });

  const { results, ended } = await apply(camera, everything);

  expect(ended).toBeUndefined();
  expect(verdicts(results)).toMatchObject({
    'clock.ntpServers': 'applied',
    'encoder.main.width': 'refused',
    'encoder.main.bitrateKbps': 'refused',
    discovery: 'applied',
  });
  expect(results.find(({ path }) => path === 'encoder.main.bitrateKbps')).toMatchObject({
    before: 2048,
    after: 2048,
    reason: expect.stringMatching(/^SetVideoEncoderConfiguration .*InvalidArgVal\/ConfigModify: no$/),
  });
});

test('a cancelled run ends while it waits for a late value', async () => {
  const camera = await recordedDevice('example-media1-1.0', { SetHostname: () => undefined });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);

  const { ended } = await apply(
    camera,
    { hostname: 'new' },
    { signal: controller.signal, readBackDelaysMs: [0, 60_000] },
  );

  expect(ended).toMatchObject({ code: 'run/cancelled' });
});
