import { FleetError, silenceOf } from '@wardctl/fleet';

interface Attempted {
  readonly deviceId: string;
  readonly address: string;
  readonly username: string;
  readonly afterMs: number;
}

/** What ssh2 puts on its errors besides the message. */
interface Ssh2Error extends Error {
  readonly level?: string;
  readonly code?: string;
}

/** Says in our words why a connection did not come about. */
export function connectError(cause: Ssh2Error, attempted: Attempted): FleetError {
  const { deviceId, address, username } = attempted;
  const after = `after ${seconds(attempted.afterMs)}`;
  if (cause.level === 'client-timeout') {
    return new FleetError('ssh/timeout', `${deviceId}: ${address} did not finish signing in ${after}`, {
      hint: 'Check the line and the load of the recorder; run again.',
      cause,
      facts: { silence: 'timed-out' },
    });
  }
  if (cause.level === 'client-authentication') {
    return new FleetError('ssh/unauthorized', `${deviceId}: ${address} refuses ${username} ${after}`, {
      hint: 'Correct the credential or the account on the recorder; it was tried once only.',
      cause,
    });
  }
  if (/no matching host key format/.test(cause.message)) return noPinnedType(cause, attempted);
  if (/no matching/.test(cause.message)) return noCommonAlgorithm(cause, attempted);
  const silence = silenceOf(cause);
  return new FleetError(
    'ssh/unreachable',
    `${deviceId}: no SSH answer from ${address} ${after} (${reasonOf(cause)})`,
    {
      hint: 'Check power, line and port; run again.',
      cause,
      ...(silence !== undefined && { facts: { silence } }),
    },
  );
}

export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

function noPinnedType(cause: Ssh2Error, { deviceId, address }: Attempted): FleetError {
  return new FleetError(
    'ssh/host-key-mismatch',
    `${deviceId}: ${address} has no key of the pinned type any more`,
    {
      hint: 'Find out why before anything else; pin the new key only if the host was installed anew.',
      cause,
    },
  );
}

/** ssh2 speaks curve25519, ECDH and classic Diffie-Hellman; a host that allows only post-quantum exchange is out of reach. */
function noCommonAlgorithm(cause: Ssh2Error, { deviceId, address }: Attempted): FleetError {
  const what = cause.message.replace(/^.*no matching /, '');
  return new FleetError(
    'ssh/no-common-algorithm',
    `${deviceId}: ${address} offers no ${what} that wardctl speaks`,
    {
      hint: 'Allow curve25519-sha256 and aes128-gcm@openssh.com in the sshd_config of the recorder.',
      cause,
    },
  );
}

function reasonOf({ code, message }: Ssh2Error): string {
  return typeof code === 'string' ? code : message;
}
