import type { CameraFacts, Probed, ProbedCamera, ProbedRecorder } from '../work/probe-result.ts';
import { columns } from './columns.ts';
import { shortId } from './device-ids.ts';
import type { Paint } from './paint.ts';
import {
  clockText,
  differText,
  diskText,
  firmwareText,
  latencyText,
  modelText,
  streamText,
  systemText,
} from './probe-facts.ts';
import { foldedRecorders, foldedTable } from './probe-folded.ts';
import { tableWith } from './probe-table.ts';

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
      folded ? foldedRecorders(recorders, paint) : recorders.map((device) => recorderRow(device, paint)),
      {
        indent: 2,
      },
    ),
    folded ? foldedTable(cameras, paint) : cameraTable(cameras, paint),
  ];
  return tables.filter((table) => table !== '').join('\n');
}

function recorderRow(device: ProbedRecorder, paint: Paint): string[] {
  return [
    paint.green('✓'),
    shortId(device.id, device.ward),
    latencyText(device, paint),
    systemText(device),
    clockText(device.recorder?.clockOffsetSeconds, paint),
    diskText(device.recorder?.disk),
  ];
}

const headings = ['', 'device', 'answer', 'model', 'firmware', 'clock', 'main stream', 'differs'];

function cameraTable(cameras: readonly ProbedCamera[], paint: Paint): string {
  return tableWith(
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
