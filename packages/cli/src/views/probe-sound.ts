import type {
  CameraFacts,
  Probed,
  ProbedCamera,
  ProbedRecorder,
  RecorderFacts,
} from '../work/probe-result.ts';
import { columns } from './columns.ts';
import { count } from './count.ts';
import { shortId } from './device-ids.ts';
import type { Paint } from './paint.ts';
import {
  clockText,
  differText,
  diskText,
  firmwareText,
  isClockOff,
  latencyText,
  modelText,
  streamText,
} from './probe-facts.ts';

/** Devices of one ward that are in order: a row each, or a row for all of one model and firmware. */
export function soundTable(
  devices: readonly Probed[],
  paint: Paint,
  { folded }: { folded: boolean },
): string {
  const sound = devices.filter(({ state }) => state === 'ok');
  const cameras = sound.filter((device) => device.kind === 'camera');
  const recorders = sound.filter((device) => device.kind === 'recorder');
  const tables = [
    columns(
      recorders.map((device) => recorderRow(device, paint)),
      { indent: 2 },
    ),
    folded ? foldedTable(cameras, paint) : cameraTable(cameras, paint),
  ];
  return tables.filter((table) => table !== '').join('\n');
}

function recorderRow(device: ProbedRecorder, paint: Paint): string[] {
  const facts: RecorderFacts = device.recorder ?? {};
  const docker = facts.docker === undefined ? [] : [`Docker ${facts.docker}`];
  const system = facts.os === undefined ? (facts.banner ?? '') : (facts.os ?? 'unknown system');
  return [
    paint.green('✓'),
    shortId(device.id, device.ward),
    latencyText(device, paint),
    [system, ...docker].join(', '),
    clockText(facts.clockOffsetSeconds, paint),
    diskText(facts.disk),
  ];
}

const headings = ['', 'device', 'answer', 'model', 'firmware', 'clock', 'main stream', 'differs'];

function cameraTable(cameras: readonly ProbedCamera[], paint: Paint): string {
  return withHeadings(
    headings,
    cameras.map((device) => [
      paint.green('✓'),
      shortId(device.id, device.ward),
      latencyText(device, paint),
      ...factCells(device.camera, paint),
    ]),
    paint,
  );
}

function factCells(facts: CameraFacts | undefined, paint: Paint): string[] {
  if (facts === undefined) return [];
  return [
    modelText(facts),
    firmwareText(facts),
    facts.signInRequired === true ? paint.dim('not told') : clockText(facts.clockOffsetSeconds, paint),
    streamText(facts.encoder),
    differText(facts.differences, paint),
  ];
}

const foldedHeadings = ['', 'cameras', 'answer', 'model', 'firmware', 'clock', 'main stream', 'differs'];

function foldedTable(cameras: readonly ProbedCamera[], paint: Paint): string {
  const alike = Map.groupBy(
    cameras,
    ({ camera }) => `${camera?.model}\n${camera?.firmware?.text}\n${streamText(camera?.encoder)}`,
  );
  const groups = [...alike.values()].sort((a, b) => b.length - a.length);
  return withHeadings(
    foldedHeadings,
    groups.map((group) => foldedRow(group, paint)),
    paint,
  );
}

function foldedRow(group: readonly ProbedCamera[], paint: Paint): string[] {
  const facts = group.flatMap(({ camera }) => camera ?? []);
  const [first] = facts;
  const off = facts.filter(({ clockOffsetSeconds }) => isClockOff(clockOffsetSeconds)).length;
  const different = facts.filter(({ differences = [] }) => differences.length > 0).length;
  return [
    paint.green('✓'),
    count(group.length, '').trim(),
    slowest(group),
    first === undefined ? '' : modelText(first),
    first === undefined ? '' : firmwareText(first),
    off === 0 ? paint.dim('right') : paint.yellow(`${off} off`),
    streamText(first?.encoder),
    first?.differences === undefined
      ? ''
      : different === 0
        ? paint.green('no')
        : paint.yellow(String(different)),
  ];
}

/** Of those that were asked. */
function slowest(group: readonly ProbedCamera[]): string {
  const times = group.filter(({ cached }) => cached === undefined).map(({ latencyMs }) => latencyMs ?? 0);
  return times.length === 0 ? 'earlier' : `to ${Math.round(Math.max(...times))} ms`;
}

/** Columns in which no row has anything are left out. */
function withHeadings(names: readonly string[], rows: readonly string[][], paint: Paint): string {
  if (rows.length === 0) return '';
  const kept = names.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const all = [names.map((name) => (name === '' ? '' : paint.dim(name))), ...rows];
  return columns(
    all.map((row) => row.filter((_, index) => kept[index])),
    { indent: 2 },
  );
}
