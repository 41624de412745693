import type { RecorderId } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { configurationDigest } from '../src/configuration.ts';
import { recorderConfiguration } from '../src/recorder-configuration.ts';
import { recorderKind, recorderKinds } from '../src/recorder-kinds.ts';
import { cameraId, desiredCamera, desiredRecorder } from './desired-fleet.ts';

const recorder = desiredRecorder();
const cameras = [desiredCamera(2), desiredCamera(1)];
const configuration = recorderConfiguration(recorder, cameras);

test('carries the recorder and its own cameras by id, and no secret', () => {
  const elsewhere = desiredCamera(3, { recorder: 'vn01-00070-rec-02' as RecorderId });

  const { templateDigest, ...rest } = recorderConfiguration(recorder, [elsewhere, ...cameras]);

  expect(templateDigest).toMatch(/^[0-9a-f]{64}$/);
  expect(rest).toEqual({
    recorder: 'vn01-00070-rec-01',
    kind: 'mediamtx',
    storagePath: '/srv/footage',
    segmentSeconds: 3_600,
    controlPort: 9_998,
    cameras: [1, 2].map((sequence) => ({
      id: cameraId(sequence),
      host: `10.1.70.1${sequence}`,
      port: 554,
      path: '/Streaming/Channels/101',
      credential: { reference: `env:CAMERA_${sequence}`, version: 1 },
      retentionDays: 30,
      ceilingDays: 45,
    })),
  });
});

test('is the same through JSON and in whatever order the cameras come', () => {
  const turned = recorderConfiguration(recorder, cameras.toReversed());

  expect(JSON.parse(JSON.stringify(configuration))).toEqual(configuration);
  expect(configurationDigest(turned)).toBe(configurationDigest(configuration));
});

test.each([
  ['a segment length', desiredRecorder({ segmentSeconds: 600 }), cameras],
  ['a control port', desiredRecorder({ controlPort: 19_998 }), cameras],
  ['a kind', desiredRecorder({ kind: 'motion' }), cameras],
  ['a storage path', desiredRecorder({ storage: { path: '/srv/other', sizeTB: 8 } }), cameras],
  ['a camera less', recorder, [desiredCamera(1)]],
  ['a retention', recorder, [desiredCamera(1, { days: 31 }), desiredCamera(2)]],
  ['an address', recorder, [desiredCamera(1, { address: '10.1.70.99' }), desiredCamera(2)]],
  [
    'a version of a credential',
    recorder,
    [desiredCamera(1, { credential: { reference: 'env:CAMERA_1', version: 2 } }), desiredCamera(2)],
  ],
])('%s makes another digest', (_, otherRecorder, otherCameras) => {
  const other = recorderConfiguration(otherRecorder, otherCameras);

  expect(configurationDigest(other)).not.toBe(configurationDigest(configuration));
});

test.each([
  ['a name', desiredCamera(1, { name: { vi: 'Khác' } })],
  ['a model', desiredCamera(1, { model: 'dahua/other' })],
  ['encoder settings', desiredCamera(1, { bitrateKbps: 4_000 })],
])('%s is nothing to the recorder', (_, camera) => {
  const other = recorderConfiguration(recorder, [camera, desiredCamera(2)]);

  expect(configurationDigest(other)).toBe(configurationDigest(configuration));
});

test.each(['/', 'srv/footage', '/srv/footage/', '/srv//footage', '/srv/../etc', '/srv/%Y', '/srv/a\nb', ''])(
  'the storage path %j is refused',
  (path) => {
    expect(() => recorderConfiguration(desiredRecorder({ storage: { path, sizeTB: 8 } }), [])).toThrow(
      expect.objectContaining({ code: 'inventory/invalid' }),
    );
  },
);

test('an unknown kind is refused with the known ones', () => {
  expect(() => recorderKind('toString')).toThrow(
    expect.objectContaining({ code: 'recorder/unknown-kind', hint: 'Use one of: mediamtx, motion.' }),
  );
});

test.each(Object.entries(recorderKinds))(
  '%s is found by its name and has a template digest of its own',
  (name, kind) => {
    const digests = Object.values(recorderKinds).map(
      (each) => recorderConfiguration(desiredRecorder({ kind: each.name }), []).templateDigest,
    );

    expect(kind.name).toBe(name);
    expect(recorderKind(name)).toBe(kind);
    expect(new Set(digests).size).toBe(digests.length);
  },
);
