import { expect, test } from 'vitest';
import { ask, modelNamed, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('axis/P3245-LVE');
const setup = { model, auth: 'digest+token' } as const;
const path = model.paths.imaging;

const get = (operation: string, source: string = model.tokens.videoSource) =>
  `<timg:${operation}><timg:VideoSourceToken>${source}</timg:VideoSourceToken></timg:${operation}>`;
const set = (settings: string) =>
  `<timg:SetImagingSettings><timg:VideoSourceToken>${model.tokens.videoSource}</timg:VideoSourceToken>` +
  `<timg:ImagingSettings>${settings}</timg:ImagingSettings></timg:SetImagingSettings>`;

test('keeps floats as they are given, zero too, and leaves alone what is not given', async () => {
  const camera = await testCamera(setup);

  await ask(
    camera,
    set(
      '<tt:Brightness>0</tt:Brightness>' +
        '<tt:Exposure><tt:Mode>MANUAL</tt:Mode><tt:ExposureTime>333.25</tt:ExposureTime></tt:Exposure>',
    ),
    path,
  );
  const shown = await ask(camera, get('GetImagingSettings'), path);

  const fields = ['Brightness', 'ExposureTime', 'Priority', 'Contrast', 'IrCutFilter', 'MinIris'];
  expect(fields.map((name) => textIn(shown, name))).toEqual(['0', '333.25', 'LowNoise', '50', 'AUTO', '-22']);
});

test('offers ranges and words for what it can set', async () => {
  const camera = await testCamera(setup);

  const { body } = await ask(camera, get('GetOptions'), path);

  expect(body).toContain('<tt:Brightness><tt:Min>0</tt:Min><tt:Max>100</tt:Max></tt:Brightness>');
  expect(body).toContain(
    '<tt:IrCutFilterModes>ON</tt:IrCutFilterModes><tt:IrCutFilterModes>OFF</tt:IrCutFilterModes>',
  );
  expect(body).toContain('<tt:YrGain><tt:Min>0</tt:Min>');
});

test.each([
  ['a value out of range', set('<tt:Brightness>100.5</tt:Brightness>'), ['InvalidArgVal', 'SettingsInvalid']],
  ['an unknown mode', set('<tt:IrCutFilter>MAYBE</tt:IrCutFilter>'), ['InvalidArgVal', 'SettingsInvalid']],
  [
    'what it does not have',
    set('<tt:Focus><tt:AutoFocusMode>AUTO</tt:AutoFocusMode></tt:Focus>'),
    ['InvalidArgVal', 'SettingsInvalid'],
  ],
  [
    'a group with a value out of range',
    set('<tt:Exposure><tt:Mode>AUTO</tt:Mode><tt:MaxGain>101</tt:MaxGain></tt:Exposure>'),
    ['InvalidArgVal', 'SettingsInvalid'],
  ],
  ['a word for a number', set('<tt:Contrast>high</tt:Contrast>'), ['InvalidArgs']],
  ['another order', set('<tt:Contrast>1</tt:Contrast><tt:Brightness>1</tt:Brightness>'), ['TagMismatch']],
  ['another video source', get('GetImagingSettings', 'other'), ['InvalidArgVal', 'NoSource']],
])('refuses %s and keeps what it has', async (_what, body, subcodes) => {
  const camera = await testCamera(setup);
  const before = camera.state.settings;

  const answer = await ask(camera, body, path);

  expect(answer.subcodes).toEqual(subcodes);
  expect(camera.state.settings).toBe(before);
});
