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
import { elapsedText, secondsText } from './duration.ts';
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
      columns(
        devices.filter(isCamera).map((device) => cameraRow(device, paint)),
        { indent: 2 },
      ),
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
    ...headCells(device, paint),
    os ?? 'unknown system',
    `Docker ${docker}`,
    clockText(clockOffsetSeconds, paint),
    diskText(disk),
  ];
}

function cameraRow(device: ProbedCamera, paint: Paint): string[] {
  if (device.camera === undefined) return failureRow(device, paint);
  const { model, firmware, media, encoder, clockOffsetSeconds } = device.camera;
  return [
    ...headCells(device, paint),
    model,
    firmware.replace(/ build .*$/i, ''),
    clockText(clockOffsetSeconds, paint),
    media,
    encoder.main === undefined ? 'no stream' : encoderText({ ...encoder.main, govLength: undefined }),
    differText(device.camera, paint),
  ];
}

function headCells({ id, ward, state }: ProbedCamera | ProbedRecorder, paint: Paint): string[] {
  return [paint.green('✓'), shortId(id, ward), state];
}

function failureRow({ id, ward, state, error }: ProbedCamera | ProbedRecorder, paint: Paint): string[] {
  const colour = state === 'pending' ? paint.yellow : paint.red;
  const message = withoutId(error?.message ?? '', id);
  return [colour(state === 'pending' ? '…' : '✗'), shortId(id, ward), `${colour(state)}  ${message}`];
}

/** A clock that is further off than this is worth a second look. */
const noticeableSeconds = 5;

function clockText(offset: number | null, paint: Paint): string {
  if (offset === null) return paint.yellow('no clock');
  const sign = offset < 0 ? '-' : '+';
  if (Math.abs(offset) < noticeableSeconds) return paint.dim(`${sign}${Math.abs(offset).toFixed(1)} s`);
  return paint.yellow(`${sign}${secondsText(offset)}`);
}

function diskText(disk: RecorderFacts['disk']): string {
  if (disk === null) return 'unknown disk';
  const terabytes = (bytes: number) => (bytes / 1e12).toFixed(1);
  return `${terabytes(disk.freeBytes)} of ${terabytes(disk.totalBytes)} TB free`;
}

function differText({ differences }: CameraFacts, paint: Paint): string {
  if (differences.length === 0) return paint.green('as wanted');
  return paint.yellow(`${differences.length} differ`);
}

function summaryText({ summary, elapsedMs, devices }: ProbeResult, paint: Paint): string {
  const states = Object.entries(summary) as [ProbeState, number][];
  const parts = tally(
    states.map(([state, number]) => [number, state] as const),
    'no device',
  );
  const worst = devices.every(({ state }) => state === 'ok') ? paint.green : paint.yellow;
  return `${worst(parts)} of ${devices.length} in ${elapsedText(elapsedMs)}`;
}
