interface Encoder {
  readonly codec?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly frameRateFps?: number | undefined;
  readonly bitrateKbps?: number | undefined;
  readonly govLength?: number | undefined;
}

/** `H265 2560x1440 20 fps 4000 kbit/s GOP 40`, as far as it is managed. */
export function encoderText(encoder: Encoder): string {
  const { codec, width, height, frameRateFps, bitrateKbps, govLength } = encoder;
  const parts = [
    codec,
    width !== undefined && height !== undefined && `${width}x${height}`,
    frameRateFps !== undefined && `${frameRateFps} fps`,
    bitrateKbps !== undefined && `${bitrateKbps} kbit/s`,
    govLength !== undefined && `GOP ${govLength}`,
  ];
  return parts.filter(Boolean).join(' ');
}
