import type { ProbeState } from '../work/probe-state.ts';
import type { Paint } from './paint.ts';

/** What to do about a device in each state, said once however many there are. */
export const probeRemedies: Readonly<Record<Exclude<ProbeState, 'ok'>, string>> = {
  rogue: 'Find out whose it is; take it in with its serial and MAC if it is yours.',
  swapped: 'Exchange the two addresses, in the inventory or in the devices.',
  moved: 'Correct the address in the inventory, or give the device its own back.',
  missing: 'Find out where it is; "wardctl discover" looks through its whole site.',
  'identity-mismatch': 'Correct serial, MAC or host key in the inventory if it was replaced.',
  'tls-untrusted': 'Compare the certificate with that of the device itself; then trust it.',
  'locked-out': 'Wait for the time it names, try nothing before; correct the credential.',
  unauthorized: 'Correct the credential; every further try counts towards a lockout.',
  'needs-activation': "Set its first password in its own page or vendor's tool; ONVIF cannot.",
  'role-too-low': 'Give the account the level that the settings take, or use another one.',
  'onvif-off': "Switch ONVIF on in the device's own page; updates switch it off on some.",
  failed: 'Read what it answered; docs/errors.md explains the codes of --json.',
  pending: 'Check power, cable and switch; then probe again.',
};

export function stateText(state: ProbeState, paint: Paint): string {
  if (state === 'ok') return `${paint.green('✓')} ok`;
  return state === 'pending' ? paint.yellow(`… ${state}`) : paint.red(`✗ ${state}`);
}
