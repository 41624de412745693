import { describe, expect, test } from 'vitest';
import type { VirtualCamera } from '../../src/index.ts';
import { ask, modelNamed, textIn, textsIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const hikvision = modelNamed('hikvision/DS-2CD2T47G2-L');
const dahua = modelNamed('dahua/IPC-HFW2431S');
const auth = 'digest+token';
const source = hikvision.tokens.videoSourceConfiguration;

const ask2 = (camera: VirtualCamera, body: string) => ask(camera, body, hikvision.paths.media2);
const ask1 = (camera: VirtualCamera, body: string) => ask(camera, body, hikvision.paths.media1);

interface OsdRequest {
  readonly media?: 'trt' | 'tr2';
  readonly token?: string;
  readonly position?: string;
  readonly configuration?: string;
}

function osd(operation: 'CreateOSD' | 'SetOSD', text: string, request: OsdRequest = {}): string {
  const {
    media = 'tr2',
    token = '',
    position = '<tt:Type>UpperRight</tt:Type>',
    configuration = source,
  } = request;
  return (
    `<${media}:${operation}><${media}:OSD token="${token}">` +
    `<tt:VideoSourceConfigurationToken>${configuration}</tt:VideoSourceConfigurationToken><tt:Type>Text</tt:Type>` +
    `<tt:Position>${position}</tt:Position><tt:TextString>${text}</tt:TextString></${media}:OSD></${media}:${operation}>`
  );
}

const plain = (text: string) => `<tt:Type>Plain</tt:Type><tt:PlainText>${text}</tt:PlainText>`;

describe('text in the picture', () => {
  test('is created over Media2, seen and changed over Media1, and deleted', async () => {
    const camera = await testCamera({ model: hikvision, auth, settings: { osds: [] } });

    const created = await ask2(camera, osd('CreateOSD', plain('Tràng Tiền &amp; Hàng Bài')));
    const token = textIn(created, 'OSDToken') ?? '';
    const seen = await ask1(camera, `<trt:GetOSD><trt:OSDToken>${token}</trt:OSDToken></trt:GetOSD>`);
    await ask1(
      camera,
      osd('SetOSD', plain('Ngã tư'), {
        media: 'trt',
        token,
        position: '<tt:Type>Custom</tt:Type><tt:Pos x="-0.25" y="0.5"/>',
      }),
    );
    const changed = camera.state.settings.osds;
    await ask2(camera, `<tr2:DeleteOSD><tr2:OSDToken>${token}</tr2:OSDToken></tr2:DeleteOSD>`);

    expect(textIn(seen, 'PlainText')).toBe('Tràng Tiền &amp; Hàng Bài');
    expect(changed).toEqual([
      {
        token,
        position: { type: 'Custom', point: { x: -0.25, y: 0.5 } },
        text: { type: 'Plain', plainText: 'Ngã tư' },
      },
    ]);
    expect(camera.state.settings.osds).toEqual([]);
  });

  test('takes the nearest font size it has', async () => {
    const camera = await testCamera({ model: hikvision, auth, settings: { osds: [] } });

    await ask2(
      camera,
      osd(
        'CreateOSD',
        '<tt:Type>Plain</tt:Type><tt:FontSize>500</tt:FontSize><tt:PlainText>a</tt:PlainText>',
      ),
    );

    expect(camera.state.settings.osds[0]?.text.fontSize).toBe(64);
  });

  test.each([
    [
      'a format that is not offered',
      '<tt:Type>Date</tt:Type><tt:DateFormat>yy</tt:DateFormat>',
      {},
      ['InvalidArgVal', 'ConfigModify'],
    ],
    ['a plain text without text', '<tt:Type>Plain</tt:Type>', {}, ['InvalidArgVal', 'ConfigModify']],
    ['a long text', plain('a'.repeat(45)), {}, ['InvalidArgVal', 'ConfigModify']],
    [
      'a place beside the picture',
      plain('a'),
      { position: '<tt:Type>Custom</tt:Type><tt:Pos x="2" y="0"/>' },
      ['InvalidArgVal', 'ConfigModify'],
    ],
    ['another video source', plain('a'), { configuration: 'other' }, ['InvalidArgVal', 'NoConfig']],
    ['a second clock', '<tt:Type>DateAndTime</tt:Type>', {}, ['Action', 'MaxOSDs']],
    [
      'elements in another order',
      '<tt:PlainText>a</tt:PlainText><tt:Type>Plain</tt:Type>',
      {},
      ['TagMismatch'],
    ],
  ])('refuses %s', async (_what, text, request, subcodes) => {
    const camera = await testCamera({ model: hikvision, auth });
    const before = camera.state.settings.osds;

    const answer = await ask2(camera, osd('CreateOSD', text, request));

    expect(answer.subcodes).toEqual(subcodes);
    expect(camera.state.settings.osds).toBe(before);
  });

  test('is not known to a cheap camera', async () => {
    const camera = await testCamera();

    const { subcodes } = await ask(camera, '<trt:GetOSDs/>', '/onvif/media_service');

    expect(subcodes).toEqual(['ActionNotSupported']);
  });
});

interface MaskRequest {
  readonly token?: string;
  readonly type?: string;
  readonly luma?: number;
}

function mask(operation: 'CreateMask' | 'SetMask', points: string, request: MaskRequest = {}): string {
  const { token = '', type = 'Color', luma = 0 } = request;
  const polygon = points.split(' ').map((pair) => {
    const [x, y] = pair.split(',');
    return `<tt:Point x="${x}" y="${y}"/>`;
  });
  return (
    `<tr2:${operation}><tr2:Mask token="${token}"><tr2:ConfigurationToken>${source}</tr2:ConfigurationToken>` +
    `<tr2:Polygon>${polygon.join('')}</tr2:Polygon><tr2:Type>${type}</tr2:Type>` +
    `<tr2:Color X="${luma}" Y="128" Z="128"/><tr2:Enabled>true</tr2:Enabled></tr2:Mask></tr2:${operation}>`
  );
}

describe('privacy masks', () => {
  test('are created, shown, changed and deleted', async () => {
    const camera = await testCamera({ model: hikvision, auth });

    const created = await ask2(camera, mask('CreateMask', '0,0 0.5,0 0.5,0.5'));
    const token = textIn(created, 'Token') ?? '';
    const changed = await ask2(camera, mask('SetMask', '0,0 0.5,0 0.5,0.5 0,0.75', { token }));
    const shown = await ask2(camera, '<tr2:GetMasks/>');
    const deleted = await ask2(camera, `<tr2:DeleteMask><tr2:Token>${token}</tr2:Token></tr2:DeleteMask>`);

    expect([created, changed, shown, deleted].map(({ status }) => status)).toEqual(Array(4).fill(200));
    expect(shown.body.match(/<tt:Point [^>]*>/g)).toHaveLength(4);
    expect(shown.body).toContain('<tt:Point x="0" y="0.75"/>');
    expect(camera.state.settings.masks).toEqual([]);
  });

  test('become the rectangle around them where a model masks rectangles only', async () => {
    const tokens = { ...dahua.tokens, videoSourceConfiguration: source };
    const camera = await testCamera({ model: { ...dahua, tokens, paths: hikvision.paths }, auth });

    await ask2(camera, mask('CreateMask', '0,0 0.5,-0.1 0.6,0.5 0,0.4'));

    expect(camera.state.settings.masks[0]?.polygon).toEqual([
      { x: 0, y: 0.5 },
      { x: 0.6, y: 0.5 },
      { x: 0.6, y: -0.1 },
      { x: 0, y: -0.1 },
    ]);
  });

  test('share one colour where a model has one', async () => {
    const camera = await testCamera({ model: hikvision, auth });

    await ask2(camera, mask('CreateMask', '0,0 0.5,0 0.5,0.5', { luma: 10 }));
    await ask2(camera, mask('CreateMask', '0,0 -0.5,0 -0.5,-0.5', { luma: 200 }));

    expect(camera.state.settings.masks.map(({ color }) => color?.x)).toEqual([200, 200]);
  });

  test.each([
    ['two points', mask('CreateMask', '0,0 0.5,0'), ['InvalidArgVal', 'InvalidPolygon']],
    ['too many points', mask('CreateMask', '0,0 1,0 1,1 0,1 0,0.5'), ['InvalidArgVal', 'InvalidPolygon']],
    ['a point beside the picture', mask('CreateMask', '0,0 1.5,0 1,1'), ['InvalidArgVal', 'InvalidPolygon']],
    [
      'a kind it does not have',
      mask('CreateMask', '0,0 1,0 1,1', { type: 'Blurred' }),
      ['InvalidArgVal', 'ConfigModify'],
    ],
    ['an unknown mask', mask('SetMask', '0,0 1,0 1,1', { token: 'none' }), ['InvalidArgVal', 'NoConfig']],
  ])('refuses %s', async (_what, body, subcodes) => {
    const camera = await testCamera({ model: hikvision, auth });

    const answer = await ask2(camera, body);

    expect(answer.subcodes).toEqual(subcodes);
    expect(camera.state.settings.masks).toEqual([]);
  });

  test('end at the number a model has', async () => {
    const camera = await testCamera({ model: hikvision, auth });
    for (let number = 0; number < 4; number += 1) await ask2(camera, mask('CreateMask', '0,0 1,0 1,1'));

    const fifth = await ask2(camera, mask('CreateMask', '0,0 1,0 1,1'));
    const shown = await ask2(camera, '<tr2:GetMasks/>');

    expect(fifth.subcodes).toEqual(['Action', 'MaxMasks']);
    expect(textsIn(shown, 'Enabled')).toHaveLength(4);
  });
});
