import type { DesiredWard } from '@wardctl/fleet';
import type { Probed, ProbeResult } from '../work/probe-result.ts';
import { type ProbeState, probeStates } from '../work/probe-state.ts';
import { columns } from './columns.ts';
import { tally } from './count.ts';
import { differencesView } from './differences.ts';
import { elapsedText, secondsText } from './duration.ts';
import type { Paint } from './paint.ts';
import { problemTable } from './probe-problems.ts';
import { soundTable } from './probe-sound.ts';
import { probeRemedies, stateText } from './probe-states.ts';
import { wardNames } from './ward-names.ts';

/** More devices than this are not all read one by one: those in order share rows. */
const mostRows = 120;

/** Ward by ward, what is not in order first; then what differs from the inventory, and what to do. */
export function probeView(result: ProbeResult, wards: readonly DesiredWard[], paint: Paint): string {
  const { devices } = result;
  if (devices.length === 0) return 'No device in this selection.';
  const names = wardNames(wards);
  const folded = devices.length > mostRows;
  const blocks = [...Map.groupBy(devices, ({ ward }) => ward)].map(([ward, its]) =>
    [
      `${paint.bold(ward)}  ${names.get(ward) ?? ''}  ${paint.dim(statesText(its))}`,
      problemTable(its, paint),
      soundTable(its, paint, { folded }),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  );
  const cameras = devices.filter((device) => device.kind === 'camera');
  return [...blocks, differencesView(cameras, paint), remediesText(result, paint), summaryText(result, paint)]
    .filter(Boolean)
    .join('\n\n');
}

function statesText(devices: readonly Probed[]): string {
  const counts = Map.groupBy(devices, ({ state }) => state);
  return tally(
    probeStates.toReversed().map((state) => [counts.get(state)?.length ?? 0, state] as const),
    '',
  );
}

function remediesText({ summary }: ProbeResult, paint: Paint): string {
  const found = probeStates.filter(isTrouble).filter((state) => summary[state] > 0);
  if (found.length === 0) return '';
  const rows = found.map((state) => [stateText(state, paint), String(summary[state]), probeRemedies[state]]);
  return `${paint.bold('What to do')}\n${columns(rows, { indent: 2 })}`;
}

function isTrouble(state: ProbeState): state is Exclude<ProbeState, 'ok'> {
  return state !== 'ok';
}

function summaryText({ elapsedMs, devices, cached }: ProbeResult, paint: Paint): string {
  const worst = devices.every(({ state }) => state === 'ok') ? paint.green : paint.yellow;
  const text = `${worst(statesText(devices))} of ${devices.length.toLocaleString('en-US')} in ${elapsedText(elapsedMs)}`;
  if (cached === 0) return text;
  const oldest = Math.max(...devices.map((device) => device.cached?.ageSeconds ?? 0));
  return `${text}; ${cached.toLocaleString('en-US')} not asked again, seen up to ${secondsText(oldest)} ago`;
}
