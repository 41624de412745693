/** Port of the cameras: one that may be listened on without being root. */
const cameraPort = 8899;

/** Settings that every model of a made-up ward can take. */
export const madeUpFleet = `fleet: rehearsal
name: { vi: Thành phố diễn tập, en: Rehearsal City }

clock:
  ntpServers: [10.1.0.123, 10.1.0.124]
  timeZone: ICT-7

retention:
  vn-ward-30: { floorDays: 30, days: 30, ceilingDays: 45 }

placements:
  main-road:
    retention: vn-ward-30
    settings:
      encoder:
        main: { codec: H264, width: 1920, height: 1080, frameRateFps: 20, bitrateKbps: 4000, govLength: 40 }
  residential:
    retention: vn-ward-30
    settings:
      encoder:
        main: { codec: H264, width: 1920, height: 1080, frameRateFps: 15, bitrateKbps: 2500, govLength: 30 }

defaults:
  camera:
    credential: file:.wardctl/credentials.json#{id}
    settings:
      encoder:
        sub: { codec: H264, width: 640, height: 480, frameRateFps: 10, bitrateKbps: 384, govLength: 20 }
  recorder:
    kind: mediamtx
    credential: file:.wardctl/credentials.json#{id}
    image:
      name: mediamtx
      digest: sha256:602eb174b02d7f3de9312938a7048846fe6bcbb7c591f42ca4a28209583387f2
    storage: { path: /srv/footage }
    segmentSeconds: 900
`;

const limits = 'limits: { codecs: [H264], maxWidth: 1920, maxHeight: 1080 }';

/** By vendor. */
export const madeUpModels: Readonly<Record<string, string>> = {
  axis: modelText('axis', 'P3245-LVE', '/onvif-media/media.amp?profile=profile_1_h264'),
  bosch: modelText('bosch', 'EXAMPLE', '/stream1'),
  dahua: modelText('dahua', 'IPC-HFW2431S', '/cam/realmonitor?channel=1&subtype=0'),
  generic: modelText('generic', 'IPC-1080P', '/stream1'),
  geovision: modelText('geovision', 'EXAMPLE', '/stream1'),
  hanwha: modelText('hanwha', 'EXAMPLE', '/stream1'),
  hikvision: modelText('hikvision', 'DS-2CD2T47G2-L', '/Streaming/Channels/101'),
  reolink: modelText('reolink', 'EXAMPLE', '/stream1'),
  tapo: modelText('tapo', 'C220', '/stream1'),
  uniview: modelText('uniview', 'EXAMPLE', '/stream1'),
};

function modelText(vendor: string, model: string, stream: string): string {
  return `vendor: ${vendor}
defaults:
  port: ${cameraPort}
  stream: { port: 554, path: "${stream}" }
models:
  ${model}:
    ${limits}
`;
}
