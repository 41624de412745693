import type { Silence } from '@wardctl/fleet';
import type { Probed } from '../work/probe-result.ts';
import { withoutId } from './device-ids.ts';
import { secondsText } from './duration.ts';

const silences: Readonly<Record<Silence, string>> = {
  refused: 'connection refused',
  'no-route': 'no route to it',
  'unknown-name': 'its name leads nowhere',
  reset: 'connection cut',
  'timed-out': 'no answer in time',
};

/** Why a device is not in order, without what differs from one such device to the next. */
export function reasonText({ id, ward, state, error, why, latencyMs }: Probed): string {
  const { silence, retryAfterSeconds } = why ?? {};
  if (state === 'pending' && silence !== undefined) {
    return latencyMs === null ? silences[silence] : `${silences[silence]}, after it had answered before`;
  }
  if (state === 'locked-out' && retryAfterSeconds !== undefined)
    return `locked, try again in ${secondsText(retryAfterSeconds)}`;
  return withoutId(error?.message ?? '', id)
    .replace(/^\w+ after [\d.]+ m?s: /, '')
    .replace(/,? after [\d.]+ m?s\b/, '')
    .replaceAll(`${ward}-`, '');
}
