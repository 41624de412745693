import type { Probed } from '../work/probe-result.ts';
import { probeStates } from '../work/probe-state.ts';
import { columns } from './columns.ts';
import { deviceIds, shortId } from './device-ids.ts';
import type { Paint } from './paint.ts';
import { latencyText } from './probe-facts.ts';
import { reasonText } from './probe-reason.ts';
import { stateText } from './probe-states.ts';

/** So many with the same trouble stand in a line of their own each; more share one. */
const mostAlike = 4;

/** Devices of one ward that are not in order: the state, who, and why. */
export function problemTable(devices: readonly Probed[], paint: Paint): string {
  const sorted = devices
    .filter(({ state }) => state !== 'ok')
    .sort((a, b) => probeStates.indexOf(a.state) - probeStates.indexOf(b.state));
  const alike = Map.groupBy(sorted, (device) => `${device.state} ${reasonText(device)}`);
  const rows = [...alike.values()].flatMap((group) =>
    group.length > mostAlike ? [sharedRow(group, paint)] : group.map((device) => ownRow(device, paint)),
  );
  return columns(rows, { indent: 2 });
}

function ownRow(device: Probed, paint: Paint): string[] {
  const { id, ward, state } = device;
  return [stateText(state, paint), shortId(id, ward), latencyText(device, paint), reasonText(device)];
}

function sharedRow(group: readonly Probed[], paint: Paint): string[] {
  const [first] = group as [Probed];
  const ids = group.map(({ id }) => id);
  return [
    stateText(first.state, paint),
    `${group.length} devices`,
    '',
    `${reasonText(first)}  ${paint.dim(deviceIds(ids, first.ward))}`,
  ];
}
