import type { ProbeState } from '../work/probe-state.ts';
import type { Paint } from './paint.ts';

/** What to do about a device in each state, said once however many there are. */
export const probeRemedies: Readonly<Record<Exclude<ProbeState, 'ok'>, string>> = {
  rogue: 'Find out whose device it is; take it in with its serial and MAC if it is yours.',
  swapped: 'Exchange the two addresses in the inventory, or in the devices.',
  moved: 'Correct the address in the inventory, or give the device its own address back.',
  missing: 'Find out where it is; "wardctl discover" finds it at a new address of its site.',
  'identity-mismatch': 'Correct serial, MAC or host key in the inventory if the device was replaced.',
  'tls-untrusted':
    'Compare the certificate with that of the device itself; trust it, or look for who is in between.',
  'locked-out': 'Wait for the time it names, and try nothing before; then correct the credential.',
  unauthorized: 'Correct the credential. It was tried once; every further try counts towards a lockout.',
  'needs-activation': "Give it its first password in its own page or its vendor's tool; ONVIF cannot.",
  'role-too-low': 'Give the account the level that the settings take, or the inventory another account.',
  'onvif-off': "Switch ONVIF on in the device's own page; updates switch it off on some.",
  failed: 'Read what it answered; docs/errors.md explains the codes that --json has.',
  pending: 'Check power, cable and switch; then probe again.',
};

export function stateText(state: ProbeState, paint: Paint): string {
  if (state === 'ok') return `${paint.green('✓')} ok`;
  return state === 'pending' ? paint.yellow(`… ${state}`) : paint.red(`✗ ${state}`);
}
