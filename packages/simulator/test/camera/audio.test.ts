import { describe, expect, test } from 'vitest';
import type { VirtualCamera } from '../../src/index.ts';
import { ask, modelNamed, textIn, textsIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('hikvision/DS-2CD2T47G2-L');
const setup = { model, auth: 'digest+token' } as const;
const { main, sub } = model.tokens.profile;

const ask1 = (camera: VirtualCamera, body: string) => ask(camera, body, model.paths.media1);
const ask2 = (camera: VirtualCamera, body: string) => ask(camera, body, model.paths.media2);

const configurationOf = (type: string) =>
  `<tr2:Configuration><tr2:Type>${type}</tr2:Type></tr2:Configuration>`;
const removeOver2 = (...types: readonly string[]) =>
  `<tr2:RemoveConfiguration><tr2:ProfileToken>${main}</tr2:ProfileToken>${types.map(configurationOf).join('')}</tr2:RemoveConfiguration>`;
const removeOver1 = (part: string, profile: string) =>
  `<trt:Remove${part}Configuration><trt:ProfileToken>${profile}</trt:ProfileToken></trt:Remove${part}Configuration>`;
const profilesOver2 = '<tr2:GetProfiles><tr2:Type>All</tr2:Type></tr2:GetProfiles>';

describe('taken out of a profile', () => {
  test('over Media2, it is gone from that profile in both services and stays in the other', async () => {
    const camera = await testCamera(setup);

    const removed = await ask2(camera, removeOver2('AudioSource', 'AudioEncoder'));
    const over2 = await ask2(camera, profilesOver2);
    const over1 = await ask1(camera, '<trt:GetProfiles/>');

    expect(removed.status).toBe(200);
    expect(over2.body.match(/<tr2:AudioEncoder /g)).toHaveLength(1);
    expect(over1.body.match(/<tt:AudioSourceConfiguration /g)).toHaveLength(1);
  });

  test('over Media1, encoder before source, and put back', async () => {
    const camera = await testCamera(setup);

    const tooEarly = await ask1(camera, removeOver1('AudioSource', sub));
    await ask1(camera, removeOver1('AudioEncoder', sub));
    await ask1(camera, removeOver1('AudioSource', sub));
    const without = camera.state.settings.audio.inProfiles.sub;
    await ask1(
      camera,
      `<trt:AddAudioSourceConfiguration><trt:ProfileToken>${sub}</trt:ProfileToken><trt:ConfigurationToken>AudioSourceConfig_1</trt:ConfigurationToken></trt:AddAudioSourceConfiguration>`,
    );

    expect(tooEarly.subcodes).toEqual(['Action', 'ConfigurationConflict']);
    expect(without).toEqual({ source: false, encoder: false });
    expect(camera.state.settings.audio.inProfiles.sub).toEqual({ source: true, encoder: false });
  });
});

test('the video of a profile stays', async () => {
  const camera = await testCamera(setup);

  const { subcodes } = await ask2(camera, removeOver2('VideoEncoder'));

  expect(subcodes).toEqual(['Action', 'ConfigurationConflict']);
});

test('sets the encoder under the names of either service', async () => {
  const camera = await testCamera(setup);

  const set = await ask2(
    camera,
    '<tr2:SetAudioEncoderConfiguration><tr2:Configuration token="AudioEncoderConfig_1"><tt:Name>a</tt:Name><tt:UseCount>2</tt:UseCount>' +
      '<tt:Encoding>MP4A-LATM</tt:Encoding><tt:Bitrate>32</tt:Bitrate><tt:SampleRate>16</tt:SampleRate></tr2:Configuration></tr2:SetAudioEncoderConfiguration>',
  );
  const over1 = await ask1(camera, '<trt:GetAudioEncoderConfigurations/>');
  const over2 = await ask2(camera, '<tr2:GetAudioEncoderConfigurations/>');

  expect(set.status).toBe(200);
  expect([textIn(over1, 'Encoding'), textIn(over2, 'Encoding')]).toEqual(['AAC', 'MP4A-LATM']);
  expect(textIn(over1, 'Bitrate')).toBe('32');
});

test('offers what it can encode, and refuses the rest', async () => {
  const camera = await testCamera(setup);

  const options = await ask1(camera, '<trt:GetAudioEncoderConfigurationOptions/>');
  const refused = await ask2(
    camera,
    '<tr2:SetAudioEncoderConfiguration><tr2:Configuration token="AudioEncoderConfig_1"><tt:Name>a</tt:Name><tt:UseCount>2</tt:UseCount>' +
      '<tt:Encoding>PCMU</tt:Encoding><tt:Bitrate>65</tt:Bitrate><tt:SampleRate>8</tt:SampleRate></tr2:Configuration></tr2:SetAudioEncoderConfiguration>',
  );

  expect(textsIn(options, 'Encoding')).toEqual(['G711', 'G726', 'AAC']);
  expect(refused.subcodes).toEqual(['InvalidArgVal', 'ConfigModify']);
});
