import type { InitWardResult } from '../work/init-ward.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** What the new ward is, what to mind, and what to do next; the file itself is the result. */
export function initWardNote(result: InitWardResult, paint: Paint): string {
  const { ward, name, file, network, sites, recorders, cameras, isWritten, problems } = result;
  const size = [count(sites, 'site'), count(recorders, 'recorder'), count(cameras, 'camera')].join(', ');
  return [
    `${paint.bold(ward)}  ${name.vi}: ${size} in ${network}; all devices are planned, so no plan includes them.`,
    ...problems.map(({ message, hint }) =>
      [`${paint.yellow('warning')} ${message}`, ...(hint === undefined ? [] : [`  ${hint}`])].join('\n'),
    ),
    isWritten ? writtenText(file) : `Not written. The same command with --write makes ${file}.`,
  ].join('\n');
}

function writtenText(file: string): string {
  return [
    `Written: ${file}`,
    'Next: give sites and cameras their names and places. Where a device is installed, remove its status and write',
    'down its serial and mac (a recorder: its hostKey). "wardctl validate" counts what is still planned.',
  ].join('\n');
}
