import { FleetError, type FleetErrorCode } from '@wardctl/fleet';
import { SoapFault } from '../soap/soap-fault.ts';
import type { DeviceBehaviour } from './device-behaviour.ts';

/** Errors that a device gives also when only its ONVIF is off. */
const offCodes: ReadonlySet<FleetErrorCode> = new Set(['device/unreachable', 'onvif/bad-answer']);

interface Asked {
  readonly operation: string;
  readonly port: number;
}

/** The error with what is known of such devices added to its hint. */
export function withVendorHint(
  error: FleetError,
  behaviour: DeviceBehaviour,
  { operation, port }: Asked,
): FleetError {
  const meaning = behaviour.faultMeanings.find(
    (one) => one.operation === operation && hasSubcode(error, one.subcode),
  );
  if (meaning !== undefined) return hinted(error, [meaning.hint]);
  if (!offCodes.has(error.code)) return error;
  return hinted(error, [error.hint, ...portHints(behaviour, port), ...behaviour.offHints]);
}

/** What an operator shall look at when a credential is refused. */
export function signInHints({ signInHints: traps, connectionLimit }: DeviceBehaviour): readonly string[] {
  if (connectionLimit === undefined) return traps;
  return [
    ...traps,
    `The device answers so too when its ${connectionLimit} connections are in use: close viewers, and run again before you change the password.`,
  ];
}

/** Whether the error comes from a fault with this subcode, or from any when none is given. */
export function hasSubcode({ cause }: FleetError, subcode: string | undefined): boolean {
  return cause instanceof SoapFault && (subcode === undefined || cause.subcodes.includes(subcode));
}

function portHints({ ports }: DeviceBehaviour, port: number): readonly string[] {
  if (ports.length === 0 || ports.includes(port)) return [];
  return [`Such devices have ONVIF on port ${ports.join(' or ')}, the inventory says ${port}.`];
}

function hinted(error: FleetError, hints: readonly (string | undefined)[]): FleetError {
  const { code, message, cause, facts } = error;
  const hint = hints.filter((part) => part !== undefined).join(' ');
  return new FleetError(code, message, { ...(hint !== '' && { hint }), cause, facts });
}
