import type {
  CameraId,
  CameraSettings,
  DesiredCamera,
  DesiredRecorder,
  RecorderId,
  RetentionTerms,
  WardCode,
} from '@wardctl/fleet';

const ward = 'vn01-00070' as WardCode;

export function desiredRecorder(changes: Partial<DesiredRecorder> = {}): DesiredRecorder {
  return {
    id: 'vn01-00070-rec-01' as RecorderId,
    ward,
    site: 'trang-tien',
    kind: 'mediamtx',
    address: '127.0.0.1',
    port: 22,
    hostKeys: [],
    credential: { reference: 'env:RECORDER', version: 1 },
    image: { name: 'recorder', imageId: 'sha256:00' },
    storage: { path: '/srv/footage', sizeTB: 8 },
    channels: 64,
    segmentSeconds: 3_600,
    ...changes,
  };
}

interface CameraChanges extends Partial<DesiredCamera> {
  readonly days?: number;
  readonly ceilingDays?: number;
  readonly bitrateKbps?: number;
}

export function desiredCamera(sequence: number, changes: CameraChanges = {}): DesiredCamera {
  const { days = 30, ceilingDays = 45, bitrateKbps, ...rest } = changes;
  return {
    id: cameraId(sequence),
    ward,
    site: 'trang-tien',
    recorder: 'vn01-00070-rec-01' as RecorderId,
    name: { vi: `Tràng Tiền ${sequence}` },
    address: `10.1.70.${10 + sequence}`,
    port: 80,
    protocol: 'http',
    serial: `SN${sequence}`,
    mac: `44:19:b6:00:70:${String(sequence).padStart(2, '0')}`,
    model: 'hikvision/DS-2CD2T47G2-L',
    placement: 'main-road',
    ownership: 'budget',
    control: 'configure',
    credential: { reference: `env:CAMERA_${sequence}`, version: 1 },
    stream: { port: 554, path: '/Streaming/Channels/101' },
    retention: retentionTerms(days, ceilingDays),
    settings: bitrateKbps === undefined ? {} : encoderSettings(bitrateKbps),
    ...rest,
  };
}

export function cameraId(sequence: number): CameraId {
  return `vn01-00070-mr-${String(sequence).padStart(4, '0')}` as CameraId;
}

function retentionTerms(days: number, ceilingDays: number): RetentionTerms {
  return { class: 'vn-ward-30', floorDays: 0, days, ceilingDays };
}

function encoderSettings(bitrateKbps: number): CameraSettings {
  return { encoder: { main: { bitrateKbps } } };
}
