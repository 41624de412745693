import type { CameraFacts, Probed, ProbedRecorder, RecorderFacts } from '../work/probe-result.ts';
import { secondsText } from './duration.ts';
import { encoderText } from './encoder.ts';
import type { Paint } from './paint.ts';

/** `3 ms`; for a device that was not asked, how long ago it was. */
export function latencyText({ latencyMs, cached }: Probed, paint: Paint): string {
  if (cached !== undefined) return paint.dim(`${secondsText(cached.ageSeconds)} ago`);
  return latencyMs === null ? '' : `${Math.round(latencyMs)} ms`;
}

/** A clock that is further off than this is worth a second look. */
const noticeableSeconds = 5;
const rough = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
] as const;

export function clockText(offset: number | null | undefined, paint: Paint): string {
  if (offset === undefined) return '';
  if (offset === null) return paint.yellow('no clock');
  const sign = offset < 0 ? '-' : '+';
  const distance = Math.abs(offset);
  if (distance < noticeableSeconds) return paint.dim(`${sign}${distance.toFixed(1)} s`);
  return paint.yellow(`${sign}${roughly(distance)}`);
}

export function isClockOff(offset: number | null | undefined): boolean {
  return offset === null || Math.abs(offset ?? 0) >= noticeableSeconds;
}

function roughly(seconds: number): string {
  const [size, unit] = rough.find(([least]) => seconds >= least) ?? [1, 's'];
  return `${(seconds / size).toFixed(1)} ${unit}`;
}

/** `5.7.15  2023-03-13`; a text of unknown form as it is. */
export function firmwareText({ firmware, encoder }: CameraFacts): string {
  if (firmware === undefined) return '';
  const { text, version, buildDate } = firmware;
  // Beside the settings there is no room for all of it.
  if (encoder !== undefined) return shorter(version ?? text, 12);
  return [shorter(version ?? text, 20), ...(buildDate === null ? [] : [buildDate])].join('  ');
}

export function modelText({ model }: CameraFacts): string {
  return shorter(model ?? '', 17);
}

export function streamText(encoder: CameraFacts['encoder']): string {
  if (encoder === undefined) return '';
  if (encoder.main === undefined) return 'none';
  const { codec, width, height, frameRateFps } = encoder.main;
  return encoderText({ codec, width, height, frameRateFps });
}

export function differText(differences: CameraFacts['differences'], paint: Paint): string {
  if (differences === undefined) return '';
  return differences.length === 0 ? paint.green('no') : paint.yellow(String(differences.length));
}

export function diskText(disk: RecorderFacts['disk']): string {
  if (disk === undefined) return '';
  if (disk === null) return 'unknown disk';
  const terabytes = (bytes: number) => (bytes / 1e12).toFixed(1);
  return `${terabytes(disk.freeBytes)} of ${terabytes(disk.totalBytes)} TB free`;
}

function shorter(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

export function systemText({ recorder = {} }: ProbedRecorder): string {
  const { os, banner = '', docker } = recorder;
  const system = os === undefined ? banner : (os ?? 'unknown system');
  return docker === undefined ? system : `${system}, Docker ${docker}`;
}
