import type { BenchReport, BenchRow } from './bench.ts';

const columns: readonly (readonly [title: string, value: (row: BenchRow) => string])[] = [
  ['what', ({ what }) => what],
  ['ours', ({ ours, unit }) => quantity(ours, unit)],
  ['peer', ({ peer, unit, peerName }) => `${quantity(peer, unit)} (${peerName})`],
  ['ratio', ({ ratio }) => ratio.toFixed(2)],
  ['goal', ({ goal }) => `${goal}`],
  ['', ({ holds }) => (holds ? 'holds' : 'FALLS SHORT')],
];

/** The report as a table for people. */
export function formatReport({ name, machine, rows }: BenchReport): string {
  const lines = [
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, value]) => value(row))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${name} on ${machine}`, '', ...table].join('\n');
}

function quantity(value: number, unit: string): string {
  return `${value >= 100 ? Math.round(value) : value.toPrecision(3)} ${unit}`;
}
