import type { Probed, ProbedCamera, ProbedRecorder } from '../work/probe-result.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { firmwareText, isClockOff, modelText, streamText, systemText } from './probe-facts.ts';
import { tableWith } from './probe-table.ts';

/** Recorders in order: a row for all of one system. */
export function foldedRecorders(recorders: readonly ProbedRecorder[], paint: Paint): string[][] {
  return [...Map.groupBy(recorders, systemText)].map(([system, group]) => [
    paint.green('✓'),
    count(group.length, 'recorder'),
    slowest(group),
    system,
    clocksText(
      group.map(({ recorder }) => recorder?.clockOffsetSeconds),
      paint,
    ),
  ]);
}

const foldedHeadings = ['', 'cameras', 'answer', 'model', 'firmware', 'clock', 'main stream', 'differs'];

/** Cameras in order: a row for all of one model, firmware and stream. */
export function foldedTable(cameras: readonly ProbedCamera[], paint: Paint): string {
  const alike = Map.groupBy(
    cameras,
    ({ camera }) => `${camera?.model}\n${camera?.firmware?.text}\n${streamText(camera?.encoder)}`,
  );
  const groups = [...alike.values()].sort((a, b) => b.length - a.length);
  return tableWith(
    foldedHeadings,
    groups.map((group) => foldedRow(group, paint)),
    paint,
  );
}

function foldedRow(group: readonly ProbedCamera[], paint: Paint): string[] {
  const facts = group.flatMap(({ camera }) => camera ?? []);
  const [first] = facts;
  const different = facts.filter(({ differences = [] }) => differences.length > 0).length;
  return [
    paint.green('✓'),
    group.length.toLocaleString('en-US'),
    slowest(group),
    first === undefined ? '' : modelText(first),
    first === undefined ? '' : firmwareText(first),
    clocksText(
      facts.map(({ clockOffsetSeconds }) => clockOffsetSeconds),
      paint,
    ),
    streamText(first?.encoder),
    first?.differences === undefined
      ? ''
      : different === 0
        ? paint.green('no')
        : paint.yellow(String(different)),
  ];
}

/** Of those that were asked. */
function slowest(group: readonly Probed[]): string {
  const times = group.filter(({ cached }) => cached === undefined).map(({ latencyMs }) => latencyMs ?? 0);
  return times.length === 0 ? 'earlier' : `to ${Math.round(Math.max(...times))} ms`;
}

/** Of several devices: whether all are right. */
function clocksText(offsets: readonly (number | null | undefined)[], paint: Paint): string {
  const off = offsets.filter(isClockOff).length;
  return off === 0 ? paint.dim('right') : paint.yellow(`${off} off`);
}
