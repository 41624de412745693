/** A model as cameras refer to it. */
export interface ModelName {
  readonly vendor: string;
  readonly name: string;
}

const vendors = [
  { vendor: 'axis', prefix: 'P', stream: '/axis-media/media.amp' },
  { vendor: 'dahua', prefix: 'IPC-HFW', stream: '/cam/realmonitor?channel=1&subtype=0' },
  { vendor: 'hanwha', prefix: 'XNO-', stream: '/profile2/media.smp' },
  { vendor: 'hikvision', prefix: 'DS-2CD', stream: '/Streaming/Channels/101' },
  { vendor: 'uniview', prefix: 'IPC-B', stream: '/media/video1' },
] as const;

/** That many model names, dealt out over the vendors. */
export function modelNames(count: number): [ModelName, ...ModelName[]] {
  const names = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const { vendor, prefix } = vendors[index % vendors.length] ?? vendors[0];
    return { vendor, name: `${prefix}${2000 + index}` };
  });
  return names as [ModelName, ...ModelName[]];
}

/** The file of each vendor that has a model. */
export function* modelTexts(models: readonly ModelName[]): Generator<{ vendor: string; text: string }> {
  for (const { vendor, stream } of vendors) {
    const own = models.filter((model) => model.vendor === vendor);
    if (own.length === 0) continue;
    yield {
      vendor,
      text: `vendor: ${vendor}
defaults:
  stream: { port: 554, path: "${stream}" }
models:
${own.map(({ name }) => modelText(name)).join('')}`,
    };
  }
}

function modelText(name: string): string {
  return `  ${name}:
    limits: { codecs: [H264, H265], maxWidth: 3840, maxHeight: 2160, maxFrameRateFps: 30, maxBitrateKbps: 16384 }
`;
}
