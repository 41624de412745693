import type { CameraId, DesiredCamera, DesiredWard, RecorderId } from '@wardctl/fleet';
import { sampleCamera, sampleRecorder, sampleWard } from '@wardctl/fleet/testing';
import fc from 'fast-check';

const recorders: RecorderId[] = ['vn01-00070-rec-01', 'vn01-00070-rec-02'] as RecorderId[];
const cameras: CameraId[] = ['mr-0001', 'mr-0002', 'hs-0003', 'rs-0004', 'rs-0005'].map(
  (name) => `vn01-00070-${name}` as CameraId,
);

function cameraOf(id: CameraId): fc.Arbitrary<DesiredCamera> {
  return fc
    .record({
      recorder: fc.constantFrom(...recorders),
      serial: fc.constantFrom('A', 'A', 'A', 'B'),
      hostname: fc.constantFrom('one', 'hai', 'Tràng Tiền "góc"'),
      bitrateKbps: fc.option(fc.integer({ min: 64, max: 16_000 }), { nil: undefined }),
      servers: fc.uniqueArray(fc.constantFrom('10.1.0.1', '10.1.0.2', 'ntp.example'), { minLength: 1 }),
      control: fc.constantFrom('configure' as const, 'configure' as const, 'observe' as const),
      days: fc.constantFrom(7, 30, 45),
    })
    .map(({ recorder, serial, hostname, bitrateKbps, servers, control, days }) =>
      sampleCamera({
        id,
        recorder,
        serial: `${id}-${serial}`,
        control,
        retention: { class: 'c', floorDays: 1, days, ceilingDays: 90 },
        settings: {
          hostname,
          clock: { mode: 'ntp', ntpServers: servers, timeZone: 'ICT-7' },
          encoder: { main: bitrateKbps === undefined ? {} : { bitrateKbps, codec: 'H265' } },
        },
      }),
    );
}

/** Wards that differ in every way in which one apply differs from the next. */
export const randomWard: fc.Arbitrary<DesiredWard> = fc
  .tuple(fc.subarray(cameras), fc.subarray(recorders, { minLength: 1 }), fc.integer({ min: 1, max: 3 }))
  .chain(([chosen, hosts, version]) =>
    fc.tuple(...chosen.map(cameraOf)).map((some) =>
      sampleWard({
        cameras: some,
        recorders: hosts.map((id) => sampleRecorder({ id, credential: { reference: `env:${id}`, version } })),
      }),
    ),
  );

/** Names of resources that an apply may leave unfinished. */
export const resourceName: fc.Arbitrary<string> = fc.constantFrom(
  ...cameras,
  `${recorders[0]}-host`,
  `${recorders[0]}-retention`,
);
