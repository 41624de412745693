import { type FailureFacts, FleetError } from '@wardctl/fleet';
import type { DeviceBehaviour } from '../vendors/device-behaviour.ts';
import { signInHints } from '../vendors/vendor-hints.ts';
import type { Refusal } from './refusal.ts';

export interface RefusedQuestion {
  readonly deviceId: string;
  readonly operation: string;
  readonly elapsedMs: number;
}

/** The device refuses the operation to whoever asks without a credential, and we have none. */
export function credentialMissing(question: RefusedQuestion): FleetError {
  return new FleetError(
    'device/unauthorized',
    `${place(question)}: the device asks for a credential, none is given`,
    {
      hint: 'Give the device a credential in the inventory.',
    },
  );
}

interface Circumstances {
  /** The device has accepted the credential before. */
  readonly proven: boolean;
  /** What else than the credential may have been refused. */
  readonly doubt?: string | undefined;
  readonly behaviour: DeviceBehaviour;
}

/** What the operator shall know about a refusal. */
export function refusalError(
  question: RefusedQuestion,
  refusal: Refusal,
  { proven, doubt, behaviour }: Circumstances,
): FleetError {
  const reason = refusal.reason === '' ? '' : `: ${refusal.reason}`;
  if (refusal.kind === 'inactive') {
    return new FleetError(
      'device/not-activated',
      `${place(question)}: the device has not been activated yet${reason}`,
      {
        hint: "Activate the device in its vendor's own page or tool; ONVIF cannot do it.",
      },
    );
  }
  if (refusal.kind === 'locked') {
    return new FleetError(
      'device/locked',
      `${place(question)}: the account or our address is locked${reason}`,
      {
        hint: `Wait for ${lockoutTime(behaviour)}; then correct the credential.`,
        facts: factsOf(refusal),
      },
    );
  }
  if (refusal.kind === 'role' || proven) {
    return new FleetError('device/role-too-low', `${place(question)}: the account may not do this${reason}`, {
      hint: 'Give the account a higher level on the device (Operator or Administrator).',
    });
  }
  const message = `${place(question)}: the device refuses the credential${attempts(refusal)}${reason}`;
  return new FleetError('device/unauthorized', message, {
    hint: [
      doubt ?? 'It was tried once and will not be tried again in this run. Correct the credential.',
      ...signInHints(behaviour),
    ].join(' '),
    facts: factsOf(refusal),
  });
}

/** A credential was sent once, and what came back says neither yes nor no. */
export function credentialSpent(question: RefusedQuestion): FleetError {
  const message = `${place(question)}: the credential was tried once and the device gave no clear answer`;
  return new FleetError('device/unauthorized', message, {
    hint: 'It will not be tried again in this run. Check the device, then run again.',
  });
}

/** Without the character it would be the name of somebody else. */
export function unsendableName(deviceId: string): FleetError {
  return new FleetError(
    'secret/unreadable',
    `${deviceId}: the user name holds a character that XML cannot carry; nothing was tried`,
    { hint: 'Write the user name without control characters.' },
  );
}

function place({ deviceId, operation, elapsedMs }: RefusedQuestion): string {
  return `${deviceId}: ${operation} after ${Math.round(elapsedMs)} ms`;
}

function factsOf({ attemptsLeft, retryAfterSeconds }: Refusal): FailureFacts {
  return {
    ...(attemptsLeft !== undefined && { attemptsLeft }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

function lockoutTime({ lockoutMinutes }: DeviceBehaviour): string {
  return lockoutMinutes === undefined ? 'the time it names' : `${lockoutMinutes} minutes`;
}

function attempts({ attemptsLeft }: Refusal): string {
  return attemptsLeft === undefined ? '' : `, ${attemptsLeft} attempts left before it locks`;
}
