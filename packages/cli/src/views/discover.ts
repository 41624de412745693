import type { DiscoveredDevice, DiscoverResult, DiscoverState } from '../work/discover-result.ts';
import { columns } from './columns.ts';
import { count, tally } from './count.ts';
import { shortId } from './device-ids.ts';
import { elapsedText } from './duration.ts';
import type { Paint } from './paint.ts';
import { StatusLine } from './status-line.ts';

/** Runs `work` with a line that says how far it is. */
export async function discoverProgress(
  work: (looked: (done: number, total: number) => void) => Promise<DiscoverResult>,
): Promise<DiscoverResult> {
  const line = new StatusLine();
  try {
    return await work((done, total) => line.show(`${done} of ${count(total, 'address', 'addresses')}`));
  } finally {
    line.clear();
  }
}

const headings = ['device', 'state', 'address', 'port', 'clock', 'says'];

/** What is new, moved or missing first; then what is as it should be. */
export function discoverView(result: DiscoverResult, paint: Paint): string {
  const { ward, site, subnet, addresses, elapsedMs, devices, summary } = result;
  const sorted = devices.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const rows = sorted.map((device) => row(device, ward, paint));
  const parts = tally(
    order.map((state) => [summary[state], state]),
    'nothing found',
  );
  return [
    `${paint.bold(`${ward}/${site}`)}  ${subnet}`,
    ...(rows.length === 0 ? [] : [columns([headings.map(paint.dim), ...rows], { indent: 2 })]),
    '',
    `${parts} in ${count(addresses, 'address', 'addresses')} in ${elapsedText(elapsedMs)}`,
  ].join('\n');
}

const order: readonly DiscoverState[] = ['new', 'moved', 'missing', 'known'];

function row(device: DiscoveredDevice, ward: string, paint: Paint): string[] {
  const { id, address, port, clock, signInRequired } = device;
  return [
    id === undefined ? '' : shortId(id, ward),
    stateText(device, paint),
    address,
    port === undefined ? '' : String(port),
    clock === undefined ? (signInRequired ? 'signed in only' : '') : clockText(clock.offsetSeconds),
    saysText(device),
  ];
}

function stateText({ state, planned }: DiscoveredDevice, paint: Paint): string {
  if (state === 'known') return paint.green(planned ? '✓ known, planned' : '✓ known');
  return state === 'missing' ? paint.red('✗ missing') : paint.yellow(`+ ${state}`);
}

function clockText(offsetSeconds: number | undefined): string {
  if (offsetSeconds === undefined) return 'no time';
  return `${offsetSeconds < 0 ? '-' : '+'}${Math.abs(offsetSeconds).toFixed(1)} s`;
}

function saysText({
  state,
  name,
  hardware,
  mac,
  serial,
  from,
  insteadOf,
  address,
}: DiscoveredDevice): string {
  const claims = [name, hardware === name ? undefined : hardware, mac, serial].filter(Boolean).join(', ');
  if (state === 'moved') return [`from ${from}`, claims].filter(Boolean).join('; ');
  if (state !== 'new') return claims;
  const stranger = `unknown device at ${address}${insteadOf === undefined ? '' : `, in the place of ${insteadOf}`}`;
  return [stranger, claims].filter(Boolean).join('; ');
}
