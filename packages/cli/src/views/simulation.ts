import type { SimulateResult } from '../work/simulate-fleet.ts';
import { count, tally } from './count.ts';
import type { Paint } from './paint.ts';

/** Says that virtual devices listen, how to reach them, and which ones wardctl will refuse. */
export function simulationView(result: SimulateResult, paint: Paint): string {
  const { cameras, recorders, endpoints, credentialsMade, refused, faults, inventory } = result;
  const size = `${count(cameras, 'camera')} and ${count(recorders, 'recorder')}`;
  const reach = inventory === undefined ? '' : `-i ${inventory} `;
  const made = credentialsMade > 0 ? `${count(credentialsMade, 'credential')} made. ` : '';
  return [
    ...(refused.length > 0 ? [refusedText(refused, paint)] : []),
    `${paint.green('Ready')}: ${size} listen. ${made}${reach}--endpoints ${endpoints}`,
    ...faultyText(Object.values(faults)),
  ].join('\n');
}

function refusedText(refused: readonly string[], paint: Paint): string {
  return [
    `${paint.yellow('warning')} the inventory pins other host keys for ${refused.join(', ')}:`,
    '  wardctl will refuse these virtual recorders. For a copy that pins theirs: wardctl simulate --rehearse DIR',
  ].join('\n');
}

/** How many cameras have which fault; nothing where all are in order. */
function faultyText(faults: readonly string[]): readonly string[] {
  if (faults.length === 0) return [];
  const byName = [...Map.groupBy(faults, (name) => name)].toSorted(([a], [b]) => a.localeCompare(b));
  const parts = byName.map(([name, all]) => [all.length, name] as const);
  return [`${count(faults.length, 'camera is', 'cameras are')} out of order: ${tally(parts, '')}`];
}
