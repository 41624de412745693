import { type Credential, FleetError } from '@wardctl/fleet';
import ssh2, {
  type AnyAuthMethod,
  type AuthenticationType,
  type AuthHandlerMiddleware,
  type ParsedKey,
} from 'ssh2';

/**
 * Answers ssh2's question for the next way to sign in. Each secret is sent once: accounts lock after few failures.
 *
 * A key is offered at once, which saves the round trip of asking. A password waits for the list of what the server
 * offers, because a refused `password` followed by `keyboard-interactive` would be two attempts with one password.
 *
 * @throws FleetError `secret/unreadable`
 */
export function signIn(deviceId: string, credential: Credential): AuthHandlerMiddleware {
  const attempts = attemptsOf(deviceId, credential);
  return (offered: readonly AuthenticationType[] | null, _partial, next) => {
    const attempt = attempts.find(
      ({ methods }) => offered === null || methods.some((m) => offered.includes(m)),
    );
    if (attempt === undefined) return refuse(next);
    if (offered === null && attempt.waitsForOffer)
      return next({ type: 'none', username: credential.username });
    attempts.splice(attempts.indexOf(attempt), 1);
    next(attempt.as(offered));
  };
}

interface Attempt {
  readonly methods: readonly AuthenticationType[];
  readonly waitsForOffer: boolean;
  readonly as: (offered: readonly AuthenticationType[] | null) => AnyAuthMethod;
}

function attemptsOf(deviceId: string, { username, privateKey, password }: Credential): Attempt[] {
  const attempts: Attempt[] = [];
  if (privateKey !== undefined) {
    const key = parsePrivateKey(deviceId, privateKey.reveal());
    attempts.push({
      methods: ['publickey'],
      waitsForOffer: false,
      as: () => ({ type: 'publickey', username, key }),
    });
  }
  if (password !== undefined) {
    attempts.push({
      methods: ['password', 'keyboard-interactive'],
      waitsForOffer: true,
      as: (offered) =>
        offered?.includes('password')
          ? { type: 'password', username, password: password.reveal() }
          : interactive(username, () => password.reveal()),
    });
  }
  if (attempts.length === 0) {
    throw new FleetError(
      'secret/unreadable',
      `${deviceId}: the credential holds neither a key nor a password`,
      {
        hint: 'Write JSON with username and privateKey, or user:password.',
      },
    );
  }
  return attempts;
}

/** Answers every hidden question with the password, and questions with echo (a one-time code, say) with nothing. */
function interactive(username: string, password: () => string): AnyAuthMethod {
  return {
    type: 'keyboard-interactive',
    username,
    prompt: (_name, _instructions, _language, prompts, answer) =>
      answer(prompts.map(({ echo }) => (echo === true ? '' : password()))),
  };
}

function parsePrivateKey(deviceId: string, text: string): ParsedKey {
  // What ssh2 says of a key it cannot read never quotes the key.
  const parsed = ssh2.utils.parseKey(text) as ParsedKey | ParsedKey[] | Error;
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (key !== undefined && !(key instanceof Error) && key.isPrivateKey()) return key;
  const reason = key instanceof Error ? key.message : 'it is a public key';
  throw new FleetError('secret/unreadable', `${deviceId}: the private key cannot be read: ${reason}`, {
    hint: 'Use an OpenSSH or PEM private key without passphrase (ed25519, ECDSA or RSA).',
  });
}

function refuse(next: (method: never) => void): void {
  // ssh2 takes `false` as "no more ways"; its types leave that out.
  next(false as never);
}
