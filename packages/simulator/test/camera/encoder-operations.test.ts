import { describe, expect, test } from 'vitest';
import { ask, modelNamed, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = { ...modelNamed('hikvision/DS-2CD2T47G2-L'), auth: 'username-token' } as const;
const { media1, media2 } = model.paths;
const main = model.tokens.encoder.main;

interface Wanted {
  readonly token?: string;
  readonly codec?: string;
  readonly size?: readonly [number, number];
  readonly fps?: number;
  readonly kbps?: number;
  readonly gov?: number;
}

function media2Configuration(wanted: Wanted = {}): string {
  const {
    token = main,
    codec = 'H265',
    size: [width, height] = [1920, 1080],
    fps = 15,
    kbps = 3000,
    gov = 30,
  } = wanted;
  return (
    `<tr2:SetVideoEncoderConfiguration><tr2:Configuration token="${token}" GovLength="${gov}" Profile="Main">` +
    `<tt:Name>n</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>${codec}</tt:Encoding>` +
    `<tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution>` +
    `<tt:RateControl><tt:FrameRateLimit>${fps}</tt:FrameRateLimit><tt:BitrateLimit>${kbps}</tt:BitrateLimit></tt:RateControl>` +
    '<tt:Quality>3</tt:Quality></tr2:Configuration></tr2:SetVideoEncoderConfiguration>'
  );
}

function media1Configuration(wanted: Wanted = {}): string {
  const {
    token = main,
    codec = 'H264',
    size: [width, height] = [1920, 1080],
    fps = 15,
    kbps = 3000,
    gov = 30,
  } = wanted;
  return (
    `<trt:SetVideoEncoderConfiguration><trt:Configuration token="${token}">` +
    `<tt:Name>n</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>${codec}</tt:Encoding>` +
    `<tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution><tt:Quality>3</tt:Quality>` +
    `<tt:RateControl><tt:FrameRateLimit>${fps}</tt:FrameRateLimit><tt:EncodingInterval>1</tt:EncodingInterval>` +
    `<tt:BitrateLimit>${kbps}</tt:BitrateLimit></tt:RateControl>` +
    `<tt:H264><tt:GovLength>${gov}</tt:GovLength><tt:H264Profile>High</tt:H264Profile></tt:H264>` +
    '<tt:Multicast><tt:Address><tt:Type>IPv4</tt:Type><tt:IPv4Address>0.0.0.0</tt:IPv4Address></tt:Address>' +
    '<tt:Port>0</tt:Port><tt:TTL>0</tt:TTL><tt:AutoStart>false</tt:AutoStart></tt:Multicast>' +
    '<tt:SessionTimeout>PT60S</tt:SessionTimeout></trt:Configuration>' +
    '<trt:ForcePersistence>true</trt:ForcePersistence></trt:SetVideoEncoderConfiguration>'
  );
}

describe.each([
  ['Media1', media1, media1Configuration, 'H264'],
  ['Media2', media2, media2Configuration, 'H265'],
] as const)('%s', (_service, path, configuration, codec) => {
  test('sets what the camera can do', async () => {
    const camera = await testCamera({ model });
    const sub = camera.state.settings.encoders.sub;

    const { status } = await ask(camera, configuration(), path);

    expect(status).toBe(200);
    expect(camera.state.settings.encoders).toMatchObject({
      main: { codec, width: 1920, height: 1080, frameRateFps: 15, bitrateKbps: 3000, govLength: 30 },
      sub,
    });
  });

  test('adapts bit rate and frame rate without a fault', async () => {
    const camera = await testCamera({ model });

    const { status } = await ask(camera, configuration({ fps: 60, kbps: 99_999 }), path);

    expect(status).toBe(200);
    expect(camera.state.settings.encoders.main).toMatchObject({ frameRateFps: 25, bitrateKbps: 16_384 });
  });

  test.each<[string, Wanted, readonly string[]]>([
    ['a size it does not have', { size: [1921, 1080] }, ['InvalidArgVal', 'ConfigModify']],
    ['a GOV length beyond its range', { gov: 9999 }, ['InvalidArgVal', 'ConfigModify']],
    ['a codec it does not have', { codec: 'JPEG' }, ['InvalidArgVal', 'ConfigModify']],
    ['an unknown token', { token: 'nobody' }, ['InvalidArgVal', 'NoConfig']],
  ])('refuses %s', async (_what, wanted, subcodes) => {
    const camera = await testCamera({ model });
    const before = camera.state.settings;

    const answer = await ask(camera, configuration(wanted), path);

    expect(answer).toMatchObject({ status: 400, subcodes });
    expect(camera.state.settings).toBe(before);
  });
});

test('Media1 refuses H.265, which it does not know', async () => {
  const camera = await testCamera({ model });

  const answer = await ask(camera, media1Configuration({ codec: 'H265' }), media1);

  expect(answer).toMatchObject({ status: 400, subcodes: ['InvalidArgVal'] });
});

test.each([
  ['as-h264', 2],
  ['no-encoder', 1],
] as const)('Media1 shows an encoder in H.265 %s', async (media1ShowsH265, shown) => {
  const camera = await testCamera({ model: { ...model, media1ShowsH265 } });

  const { body } = await ask(camera, '<trt:GetVideoEncoderConfigurations/>', media1);
  const one = `<trt:GetVideoEncoderConfiguration><trt:ConfigurationToken>${main}</trt:ConfigurationToken></trt:GetVideoEncoderConfiguration>`;
  const asked = await ask(camera, one, media1);

  expect(body.match(/<tt:Encoding>H264</g)).toHaveLength(shown);
  expect(asked.subcodes).toEqual(shown === 2 ? [] : ['InvalidArgVal', 'NoConfig']);
});

test('Media1 and Media2 show the same encoder, each in its own form', async () => {
  const camera = await testCamera({ model });
  await ask(camera, media2Configuration({ codec: 'H264', fps: 12, kbps: 2222, gov: 36 }), media2);

  const first = await ask(camera, '<trt:GetProfiles/>', media1);
  const second = await ask(camera, '<tr2:GetProfiles><tr2:Type>All</tr2:Type></tr2:GetProfiles>', media2);

  expect(textIn(first, 'BitrateLimit')).toBe('2222');
  expect(textIn(first, 'GovLength')).toBe('36');
  expect(textIn(second, 'BitrateLimit')).toBe('2222');
  expect(second.body).toContain(`<tr2:VideoEncoder token="${main}" GovLength="36" Profile="Main">`);
});

test.each([
  ['', false, false],
  ['<tr2:Type>VideoEncoder</tr2:Type>', false, true],
  ['<tr2:Type>VideoSource</tr2:Type>', true, false],
  ['<tr2:Type>All</tr2:Type>', true, true],
])('Media2 profiles asked for with "%s" have source %s and encoder %s', async (types, source, encoder) => {
  const camera = await testCamera({ model });

  const { body } = await ask(camera, `<tr2:GetProfiles>${types}</tr2:GetProfiles>`, media2);

  expect(body.match(/<tr2:Profiles /g)).toHaveLength(2);
  expect(body.includes('<tr2:VideoSource ')).toBe(source);
  expect(body.includes('<tr2:VideoEncoder ')).toBe(encoder);
});

test('Media2 has options for each codec, Media1 for H.264 only', async () => {
  const camera = await testCamera({ model });

  const second = await ask(camera, '<tr2:GetVideoEncoderConfigurationOptions/>', media2);
  const first = await ask(camera, '<trt:GetVideoEncoderConfigurationOptions/>', media1);

  expect([...second.body.matchAll(/<tt:Encoding>(\w+)/g)].map(([, codec]) => codec)).toEqual([
    'H264',
    'H265',
  ]);
  expect(first.body).toContain(
    '<tt:FrameRateRange><tt:Min>1</tt:Min><tt:Max>25</tt:Max></tt:FrameRateRange>',
  );
  expect(first.body).toContain(
    '<tt:BitrateRange><tt:Min>32</tt:Min><tt:Max>16384</tt:Max></tt:BitrateRange>',
  );
});

test.each([
  ['trt', media1, '<trt:GetSnapshotUri><trt:ProfileToken>nobody</trt:ProfileToken></trt:GetSnapshotUri>'],
  [
    'tr2',
    media2,
    '<tr2:GetStreamUri><tr2:Protocol>RTSP</tr2:Protocol><tr2:ProfileToken>nobody</tr2:ProfileToken></tr2:GetStreamUri>',
  ],
])('%s does not know an unknown profile', async (_prefix, path, body) => {
  const camera = await testCamera({ model });

  const answer = await ask(camera, body, path);

  expect(answer.subcodes).toEqual(['InvalidArgVal', 'NoProfile']);
});

test('a stream address names the host, port and path it is told to', async () => {
  const camera = await testCamera({ model, stream: { host: '10.1.70.11', port: 8554, path: '/a?b=1&c=2' } });
  const token = model.tokens.profile.main;

  const answer = await ask(
    camera,
    `<tr2:GetStreamUri><tr2:Protocol>RtspUnicast</tr2:Protocol><tr2:ProfileToken>${token}</tr2:ProfileToken></tr2:GetStreamUri>`,
    media2,
  );

  expect(textIn(answer, 'Uri')).toBe('rtsp://10.1.70.11:8554/a?b=1&amp;c=2');
});

test('a camera without Media2 does not answer for it', async () => {
  const camera = await testCamera({ model, media: 'media1' });

  const answer = await ask(camera, '<tr2:GetProfiles/>', media2);
  const { body } = await ask(
    camera,
    '<tds:GetServices><tds:IncludeCapability>false</tds:IncludeCapability></tds:GetServices>',
  );

  expect(answer).toMatchObject({ status: 500, subcodes: ['ActionNotSupported'] });
  expect(body).not.toContain('<tds:Namespace>http://www.onvif.org/ver20/media');
});
