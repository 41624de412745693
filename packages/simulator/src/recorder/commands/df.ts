import type { Volume } from '../host/host-facts.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { pathOf } from './command-input.ts';
import { parseOptions, UsageError } from './options.ts';

/** The volume that holds a path: the longest mount point above it. */
export function volumeOf(call: CommandCall, path: string): Volume {
  const at = call.files.locate(path).path || '/';
  const holders = call.facts
    .volumes()
    .filter((volume) => volume.path === '/' || at === volume.path || at.startsWith(`${volume.path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  const [holder] = holders;
  if (holder === undefined) throw new Error(`no volume holds ${at}`);
  return holder;
}

interface Row {
  readonly source: string;
  readonly fstype: string;
  readonly size: string;
  readonly used: string;
  readonly avail: string;
  readonly pcent: string;
  readonly target: string;
  readonly file: string;
}

const titles: Readonly<Record<string, string>> = {
  source: 'Filesystem',
  fstype: 'Type',
  used: 'Used',
  avail: 'Avail',
  pcent: 'Use%',
  target: 'Mounted on',
  file: 'File',
};

export const df: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'PkmhTal',
    valued: 'Bot',
    long: { output: 'o', 'block-size': 'B', portability: 'P', local: 'l' },
  });
  const unit = blockUnit(flags, values.get('B'));
  const rows: Row[] = [];
  let status = 0;
  for (const shown of operands) {
    if (call.files.exists(pathOf(call, shown)))
      rows.push(rowOf(volumeOf(call, pathOf(call, shown)), unit, shown));
    else {
      call.err(`df: ${shown}: No such file or directory\n`);
      status = 1;
    }
  }
  if (operands.length === 0) rows.push(...call.facts.volumes().map((volume) => rowOf(volume, unit, '-')));
  if (rows.length > 0) call.out(table(columnsOf(values.get('o'), flags), rows, sizeTitle(flags, unit)));
  return status;
};

function columnsOf(output: string | undefined, flags: ReadonlySet<string>): (keyof Row)[] {
  if (output !== undefined) return output.split(',') as (keyof Row)[];
  return [
    'source',
    ...(flags.has('T') ? (['fstype'] as const) : []),
    'size',
    'used',
    'avail',
    'pcent',
    'target',
  ];
}

function blockUnit(flags: ReadonlySet<string>, size: string | undefined): number {
  if (flags.has('h')) return 0;
  if (flags.has('m')) return 1024 ** 2;
  if (size === undefined) return 1024;
  const [, digits = '', letter = '', decimal = ''] = /^(\d*)([KMGT]?)(B?)$/i.exec(size) ?? [];
  if (digits === '' && letter === '') throw new UsageError(`invalid --block-size argument '${size}'`);
  return Number(digits || 1) * (decimal ? 1000 : 1024) ** ' KMGT'.indexOf(letter.toUpperCase() || ' ');
}

function sizeTitle(flags: ReadonlySet<string>, unit: number): string {
  if (unit === 0) return 'Size';
  const name =
    unit === 1024 && !flags.has('P')
      ? '1K'
      : unit === 1024 ** 2
        ? '1M'
        : unit === 1024 ** 3
          ? '1G'
          : String(unit);
  return `${name}-blocks`;
}

function rowOf(volume: Volume, unit: number, file: string): Row {
  const { sizeBytes, path, device } = volume;
  const used = Math.min(sizeBytes, volume.usedBytes());
  // ext4 keeps a share for root that shows in neither column.
  const available = Math.max(0, Math.floor(sizeBytes * 0.95) - used);
  const show = (bytes: number) => (unit === 0 ? human(bytes) : String(Math.ceil(bytes / unit)));
  const percent = used + available === 0 ? 100 : Math.ceil((used / (used + available)) * 100);
  const sizes = { size: show(sizeBytes), used: show(used), avail: show(available), pcent: `${percent}%` };
  return { source: device, fstype: 'ext4', ...sizes, target: path, file };
}

function human(bytes: number): string {
  const power = Math.min(4, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return (
    (value < 10 && power > 0 ? value.toFixed(1) : String(Math.ceil(value))) + ['', 'K', 'M', 'G', 'T'][power]
  );
}

function table(columns: readonly (keyof Row)[], rows: readonly Row[], size: string): string {
  const heading = columns.map((column) => (column === 'size' ? size : (titles[column] ?? '')));
  const lines = [heading, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const isText = (column: string) => ['source', 'fstype', 'target', 'file'].includes(column);
  const cell = (text: string, index: number) =>
    isText(columns[index] ?? '') ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0);
  return lines.map((line) => `${line.map(cell).join(' ').trimEnd()}\n`).join('');
}
