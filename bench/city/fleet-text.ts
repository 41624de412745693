/** The city's own file: four placements, four retention classes, defaults for every device. */
export function fleetText(): string {
  return `fleet: bench
name: { vi: Thành phố thử nghiệm, en: Bench City }

clock:
  ntpServers: [10.0.0.123, 10.0.0.124]
  timeZone: ICT-7

retention:
  vn-ward-30: { floorDays: 30, days: 30, ceilingDays: 45 }
  vn-traffic: { floorDays: 30, days: 30, ceilingDays: 90 }
  hotspot-60: { floorDays: 60, days: 60, ceilingDays: 90 }
  indoor-7: { floorDays: 7, days: 7, ceilingDays: 30 }

placements:
${placement('main-road', 'vn-traffic', { width: 2560, height: 1440, fps: 20, kbps: 4000 })}\
${placement('residential', 'vn-ward-30', { width: 2560, height: 1440, fps: 15, kbps: 2500 })}\
${placement('hotspot', 'hotspot-60', { width: 3840, height: 2160, fps: 20, kbps: 8000 })}\
${placement('indoor', 'indoor-7', { width: 1920, height: 1080, fps: 15, kbps: 1500 })}
defaults:
  camera:
    credential: file:.wardctl/credentials.json#{id}
  recorder:
    credential: file:.wardctl/credentials.json#{id}
    kind: mediamtx
    image:
      name: mediamtx
      digest: sha256:602eb174b02d7f3de9312938a7048846fe6bcbb7c591f42ca4a28209583387f2
    storage: { path: /srv/footage }
    segmentSeconds: 900
`;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly kbps: number;
}

function placement(name: string, retention: string, { width, height, fps, kbps }: Picture): string {
  return `  ${name}:
    retention: ${retention}
    settings:
      encoder:
        main: { codec: H265, width: ${width}, height: ${height}, frameRateFps: ${fps}, bitrateKbps: ${kbps}, govLength: ${2 * fps} }
        sub: { codec: H264, width: 640, height: 360, frameRateFps: 10, bitrateKbps: 384, govLength: 10 }
`;
}
