import { expect, test } from 'vitest';
import { durationDays } from '../../src/camera/operations/recording/duration-days.ts';
import { ask, modelNamed, post, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('hikvision/DS-2CD2T47G2-L');
const setup = { model, auth: 'digest+token' } as const;
const day = 86_400_000;

const setRetention = (retention: string, token = 'Recording_1') =>
  `<trc:SetRecordingConfiguration><trc:RecordingToken>${token}</trc:RecordingToken><trc:RecordingConfiguration>` +
  '<tt:Source><tt:SourceId>a</tt:SourceId><tt:Name>n</tt:Name><tt:Location/><tt:Description/><tt:Address>a</tt:Address></tt:Source>' +
  `<tt:Content>c</tt:Content><tt:MaximumRetentionTime>${retention}</tt:MaximumRetentionTime></trc:RecordingConfiguration></trc:SetRecordingConfiguration>`;

test('keeps a retention, and goes no further back than it allows', async () => {
  const camera = await testCamera(setup);
  const { recording, search } = model.paths;

  const before = await ask(camera, '<tse:GetRecordingSummary/>', search);
  await ask(camera, setRetention('P3D'), recording);
  const items = await ask(camera, '<trc:GetRecordings/>', recording);
  const after = await ask(camera, '<tse:GetRecordingSummary/>', search);

  const spanOf = (answer: typeof before) =>
    Date.parse(textIn(answer, 'DataUntil') ?? '') - Date.parse(textIn(answer, 'DataFrom') ?? '');
  expect(textIn(items, 'MaximumRetentionTime')).toBe('P3D');
  expect([spanOf(before), spanOf(after)]).toEqual([6 * day, 3 * day]);
});

test.each([
  ['what is no duration', setRetention('3 days'), ['InvalidArgs']],
  ['another recording', setRetention('P3D', 'other'), ['InvalidArgVal', 'NoRecording']],
])('refuses %s', async (_what, body, subcodes) => {
  const camera = await testCamera(setup);

  const answer = await ask(camera, body, model.paths.recording);

  expect(answer.subcodes).toEqual(subcodes);
  expect(camera.state.settings.recording.maximumRetention).toBe('PT0S');
});

test('a camera without a card neither offers nor has the services', async () => {
  const camera = await testCamera();

  const { body } = await post(
    camera,
    '<tds:GetServices><tds:IncludeCapability>false</tds:IncludeCapability></tds:GetServices>',
  );
  const { subcodes } = await ask(camera, '<trc:GetRecordings/>', '/onvif/recording_service');

  expect(body).not.toContain('recording_service');
  expect(subcodes).toEqual(['ActionNotSupported']);
});

test.each([
  ['P30D', 30],
  ['PT36H', 1.5],
  ['P1Y2M3DT12H', 428.5],
  ['PT0S', 0],
  ['thirty days', 0],
])('%s is %d days', (duration, days) => {
  expect(durationDays(duration)).toBeCloseTo(days);
});
