import { FleetError } from '@wardctl/fleet';
import { ifOffered } from './if-offered.ts';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import type { Operation } from './operation.ts';
import { getNtp } from './services/device/ntp.ts';
import { getUsers } from './services/device/users.ts';

const protectedQuestions: readonly Operation<unknown>[] = [getNtp, getUsers];

/**
 * Asks for things that the device protects until it has refused one without the credential and given it with the credential.
 * An answer alone proves nothing: many devices tell everybody who they are.
 *
 * @throws FleetError `device/unauthorized` when the credential is wrong, or when the device protects nothing of it
 */
export async function proveCredential(session: OnvifSession, options: CallOptions): Promise<void> {
  for (const operation of protectedQuestions) {
    if (session.isCredentialProven || !session.hasCredential) return;
    await ifOffered(session, operation, options);
  }
  if (session.isCredentialProven) return;
  throw new FleetError(
    'device/unauthorized',
    `${session.id}: the device answers without asking for the credential`,
    {
      hint: 'Nothing shows that the password is right. Switch on authentication for ONVIF on the device.',
    },
  );
}
