import type { DesiredCamera } from './camera.ts';
import type { CameraId, RecorderId, WardCode } from './ids.ts';
import type { DesiredRecorder } from './recorder.ts';
import type { DesiredWard } from './ward.ts';

const ward = 'vn01-00070' as WardCode;
const recorder = `${ward}-rec-01` as RecorderId;

/** A budget camera of the sample ward, to be varied by tests. */
export function sampleCamera(changes: Partial<DesiredCamera> = {}): DesiredCamera {
  const id = changes.id ?? (`${ward}-mr-0001` as CameraId);
  return {
    id,
    ward,
    site: 'trang-tien',
    recorder,
    name: { vi: 'Tràng Tiền, hướng Hàng Bài' },
    address: '10.1.70.11',
    port: 80,
    protocol: 'http',
    serial: `SN-${id}`,
    mac: '44:19:b6:00:70:01',
    model: 'hikvision/DS-2CD2T47G2-L',
    placement: 'main-road',
    ownership: 'budget',
    control: 'configure',
    credential: { reference: `file:credentials.json#${id}`, version: 1 },
    stream: { port: 554, path: '/Streaming/Channels/101' },
    retention: { class: 'vn-ward-30', floorDays: 30, days: 30, ceilingDays: 45 },
    settings: {
      clock: { mode: 'ntp', ntpServers: ['10.1.0.1'], timeZone: 'ICT-7' },
      hostname: id,
      discovery: 'non-discoverable',
      encoder: {
        main: {
          codec: 'H265',
          width: 2560,
          height: 1440,
          frameRateFps: 20,
          bitrateKbps: 4000,
          govLength: 40,
        },
      },
    },
    ...changes,
  };
}

/** The recorder of the sample ward. */
export function sampleRecorder(changes: Partial<DesiredRecorder> = {}): DesiredRecorder {
  const id = changes.id ?? recorder;
  return {
    id,
    ward,
    site: 'trang-tien',
    kind: 'mediamtx',
    address: '10.1.70.2',
    port: 22,
    hostKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    credential: { reference: `file:credentials.json#${id}`, version: 1 },
    image: { name: 'mediamtx', digest: `sha256:${'a'.repeat(64)}` },
    storage: { path: '/srv/footage', sizeTB: 16 },
    channels: 32,
    segmentSeconds: 3600,
    ...changes,
  };
}

/** A ward with one recorder and two cameras. */
export function sampleWard(changes: Partial<DesiredWard> = {}): DesiredWard {
  return {
    code: ward,
    name: { vi: 'Phường Hoàn Kiếm', en: 'Hoan Kiem Ward' },
    admin: { scheme: 'vn-gso', edition: '2025-07-01', province: '01', unit: '00070' },
    recorders: [sampleRecorder()],
    cameras: [
      sampleCamera(),
      sampleCamera({ id: `${ward}-mr-0002` as CameraId, address: '10.1.70.12', mac: '44:19:b6:00:70:02' }),
    ],
    holds: [],
    ...changes,
  };
}
