import type { SimulateResult } from '../work/simulate-fleet.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** Says that virtual devices listen, how to reach them, and which ones wardctl will refuse. */
export function simulationView(result: SimulateResult, paint: Paint): string {
  const { cameras, recorders, endpoints, credentialsMade, refused } = result;
  const size = `${count(cameras, 'camera')} and ${count(recorders, 'recorder')}`;
  const made = credentialsMade > 0 ? `${count(credentialsMade, 'credential')} made. ` : '';
  return [
    ...(refused.length > 0 ? [refusedText(refused, paint)] : []),
    `${paint.green('Ready')}: ${size} listen. ${made}--endpoints ${endpoints}`,
  ].join('\n');
}

function refusedText(refused: readonly string[], paint: Paint): string {
  return [
    `${paint.yellow('warning')} the inventory pins other host keys for ${refused.join(', ')}:`,
    '  wardctl will refuse these virtual recorders. For a copy that pins theirs: wardctl simulate --rehearse DIR',
  ].join('\n');
}
