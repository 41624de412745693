import { SoapFault } from '../soap/soap-fault.ts';

const notAuthorized = 'Sender not Authorized';

/**
 * The answer to missing or wrong credentials: 401 with challenges where HTTP Digest is spoken, else 400.
 *
 * @see ONVIF Core, Authentication
 */
export function notAuthorizedFault(challenges: readonly string[], hint = ''): SoapFault {
  return new SoapFault({
    code: 'Sender',
    subcodes: ['NotAuthorized'],
    reason: hint === '' ? notAuthorized : `${notAuthorized}. ${hint}`,
    ...(challenges.length === 0
      ? { status: 400 }
      : { status: 401, headers: { 'WWW-Authenticate': [...challenges] } }),
  });
}

/** A locked camera sends no challenge: there is nothing that the client could try. */
export function lockedFault(remainingMs: number, status: 400 | 401): SoapFault {
  const minutes = Math.max(1, Math.ceil(remainingMs / 60_000));
  return new SoapFault({
    code: 'Sender',
    subcodes: ['NotAuthorized'],
    reason: `${notAuthorized}. The account is locked, try again in ${minutes} minute(s).`,
    status,
  });
}

/** Two sign-ins at once: which of them would count is nowhere agreed on. */
export function doubleSignInFault(): SoapFault {
  return new SoapFault({
    code: 'Sender',
    subcodes: ['InvalidArgs'],
    reason: 'Invalid Args: the request carries both HTTP Digest and a UsernameToken',
    status: 400,
  });
}

/** Signed in, but not entitled. */
export function prohibitedFault(): SoapFault {
  return new SoapFault({
    code: 'Sender',
    subcodes: ['OperationProhibited'],
    reason: 'Operation not Permitted: the level of the user is too low',
    status: 403,
  });
}
