import type { DesiredWard, FleetObserver } from '@wardctl/fleet';
import type { Output } from '../output.ts';
import type { ProbeTarget } from '../work/probe-fleet.ts';
import type {
  CameraFacts,
  ProbedCamera,
  ProbedRecorder,
  ProbeResult,
  ProbeState,
  RecorderFacts,
} from '../work/probe-result.ts';
import { columns } from './columns.ts';
import { tally } from './count.ts';
import { shortId, withoutId } from './device-ids.ts';
import { differencesView } from './differences.ts';
import { elapsedText } from './duration.ts';
import { encoderText } from './encoder.ts';
import type { Paint } from './paint.ts';
import { wardNames } from './ward-names.ts';
import { wardProgress } from './ward-progress.ts';

/** Runs `work` with a progress line per ward. */
export async function probeProgress(
  targets: readonly ProbeTarget[],
  output: Output,
  work: (observer: FleetObserver) => Promise<ProbeResult>,
): Promise<ProbeResult> {
  const wardOf = new Map(targets.map(({ id, ward }) => [id, ward]));
  const totals = new Map(
    [...Map.groupBy(targets, ({ ward }) => ward)].map(([ward, all]) => [ward, all.length]),
  );
  await using progress = wardProgress(totals, output);
  return await work({
    started: () => {},
    finished: (id, { status }) => progress.finished(wardOf.get(id) ?? '', status),
  });
}

/** One row per device, ward by ward; then what differs from the inventory. */
export function probeView(result: ProbeResult, wards: readonly DesiredWard[], paint: Paint): string {
  const names = wardNames(wards);
  const blocks = [...Map.groupBy(result.devices, ({ ward }) => ward)].map(([ward, devices]) =>
    [
      `${paint.bold(ward)}  ${names.get(ward) ?? ''}`.trimEnd(),
      columns(
        devices.filter(isRecorder).map((device) => recorderRow(device, paint)),
        { indent: 2 },
      ),
      cameraTable(devices.filter(isCamera), paint),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
  const cameras = result.devices.filter(isCamera);
  return [...blocks, differencesView(cameras, paint), summaryText(result, paint)]
    .filter(Boolean)
    .join('\n\n');
}

function isRecorder(device: ProbedCamera | ProbedRecorder): device is ProbedRecorder {
  return device.kind === 'recorder';
}

function isCamera(device: ProbedCamera | ProbedRecorder): device is ProbedCamera {
  return device.kind === 'camera';
}

function recorderRow(device: ProbedRecorder, paint: Paint): string[] {
  if (device.recorder === undefined) return failureRow(device, paint);
  const { os, docker, disk, clockOffsetSeconds } = device.recorder;
  return [
    shortId(device.id, device.ward),
    stateText(device, paint),
    os ?? 'unknown system',
    `Docker ${docker}`,
    clockText(clockOffsetSeconds, paint),
    diskText(disk),
  ];
}

const cameraHeadings = ['device', 'state', 'model', 'firmware', 'clock', 'media', 'main stream', 'differs'];

function cameraTable(cameras: readonly ProbedCamera[], paint: Paint): string {
  if (cameras.length === 0) return '';
  const rows = cameras.map((device) => cameraRow(device, paint));
  return columns([cameraHeadings.map(paint.dim), ...rows], { indent: 2 });
}

function cameraRow(device: ProbedCamera, paint: Paint): string[] {
  if (device.camera === undefined) return failureRow(device, paint);
  const { model, firmware, media, encoder, clockOffsetSeconds } = device.camera;
  return [
    shortId(device.id, device.ward),
    stateText(device, paint),
    cut(model, 17),
    cut(firmware.replace(/,? build.*$/i, ''), 12),
    clockText(clockOffsetSeconds, paint),
    media.replace('media', ''),
    streamText(encoder.main),
    differText(device.camera, paint),
  ];
}

function stateText({ state }: ProbedCamera | ProbedRecorder, paint: Paint): string {
  if (state === 'ok') return `${paint.green('✓')} ok`;
  return state === 'pending' ? paint.yellow(`… ${state}`) : paint.red(`✗ ${state}`);
}

function failureRow(device: ProbedCamera | ProbedRecorder, paint: Paint): string[] {
  const { id, ward, error } = device;
  return [shortId(id, ward), `${stateText(device, paint)}  ${withoutId(error?.message ?? '', id)}`];
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function streamText(main: CameraFacts['encoder']['main']): string {
  if (main === undefined) return 'none';
  const { codec, width, height, frameRateFps } = main;
  return encoderText({ codec, width, height, frameRateFps });
}

/** A clock that is further off than this is worth a second look. */
const noticeableSeconds = 5;
const rough = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
] as const;

function clockText(offset: number | null, paint: Paint): string {
  if (offset === null) return paint.yellow('no clock');
  const sign = offset < 0 ? '-' : '+';
  const distance = Math.abs(offset);
  if (distance < noticeableSeconds) return paint.dim(`${sign}${distance.toFixed(1)} s`);
  return paint.yellow(`${sign}${roughly(distance)}`);
}

function roughly(seconds: number): string {
  const [size, unit] = rough.find(([least]) => seconds >= least) ?? [1, 's'];
  return `${(seconds / size).toFixed(1)} ${unit}`;
}

function diskText(disk: RecorderFacts['disk']): string {
  if (disk === null) return 'unknown disk';
  const terabytes = (bytes: number) => (bytes / 1e12).toFixed(1);
  return `${terabytes(disk.freeBytes)} of ${terabytes(disk.totalBytes)} TB free`;
}

function differText({ differences }: CameraFacts, paint: Paint): string {
  return differences.length === 0 ? paint.green('no') : paint.yellow(String(differences.length));
}

function summaryText({ summary, elapsedMs, devices }: ProbeResult, paint: Paint): string {
  if (devices.length === 0) return 'No device in this selection.';
  const states = Object.entries(summary) as [ProbeState, number][];
  const parts = tally(
    states.map(([state, number]) => [number, state] as const),
    '',
  );
  const worst = devices.every(({ state }) => state === 'ok') ? paint.green : paint.yellow;
  return `${worst(parts)} of ${devices.length} in ${elapsedText(elapsedMs)}`;
}
