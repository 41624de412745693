import type { Silence } from '@wardctl/fleet';
import type { CameraFacts, Probed } from '../work/probe-result.ts';
import { count } from './count.ts';
import { withoutId } from './device-ids.ts';
import { secondsText } from './duration.ts';

const silences: Readonly<Record<Silence, string>> = {
  refused: 'connection refused',
  'no-route': 'no route to it',
  'unknown-name': 'its name leads nowhere',
  reset: 'connection cut',
  'timed-out': 'no answer in time',
};

/** Why a device is not in order, in few words and, as far as it goes, the same for all in the same trouble. */
export function reasonText(device: Probed): string {
  return knownReason(device) ?? saidReason(device);
}

function knownReason({ state, why = {}, latencyMs, ...device }: Probed): string | undefined {
  const { silence, retryAfterSeconds, attemptsLeft, isPage, httpStatus } = why;
  if (state === 'pending' && silence !== undefined) {
    return latencyMs === null ? silences[silence] : `${silences[silence]}, after it had answered before`;
  }
  if (state === 'locked-out' && retryAfterSeconds !== undefined)
    return `locked, try again in ${secondsText(retryAfterSeconds)}`;
  if (state === 'needs-activation') return 'never activated: it has no password yet';
  if (state === 'failed' && isPage === true) return `a web page instead of an answer, HTTP ${httpStatus}`;
  if (state === 'unauthorized' && attemptsLeft !== undefined)
    return `credential refused, ${count(attemptsLeft, 'attempt')} left before it locks`;
  if (device.kind === 'recorder') return undefined;
  const { camera } = device;
  if (state === 'rogue' && camera?.serial !== undefined) return `a stranger: ${strangerText(camera)}`;
  if (state === 'role-too-low' && camera?.account !== undefined)
    return `the settings take an ${camera.account.needed}, and the account is none`;
  return undefined;
}

function strangerText({ manufacturer, model, serial, macs = [] }: CameraFacts): string {
  return [`${manufacturer} ${model}`, `serial ${serial}`, ...macs.slice(0, 1)].join(', ');
}

/** Its message, without what the row says already and what differs from one such device to the next. */
function saidReason({ id, ward, error }: Probed): string {
  return withoutId(error?.message ?? '', id)
    .replace(/^\w+ after [\d.]+ m?s: /, '')
    .replace(/,? after [\d.]+ m?s\b/, '')
    .replaceAll(`${ward}-`, '');
}
