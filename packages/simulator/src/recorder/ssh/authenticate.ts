import ssh2, { type AuthContext, type AuthenticationType, type ParsedKey } from 'ssh2';

export interface SignInPolicy {
  readonly username: string;
  readonly password: string | undefined;
  /** One line of authorized_keys. */
  readonly authorizedKey: string | undefined;
  readonly rejectsAll: () => boolean;
}

/** `offered`: a key without signature, to be told whether it would do. */
export type SignInVerdict = 'accepted' | 'rejected' | 'offered';

/** Decides one request to sign in and answers it. */
export async function authenticate(context: AuthContext, policy: SignInPolicy): Promise<SignInVerdict> {
  const isGood =
    !policy.rejectsAll() && context.username === policy.username && (await isProven(context, policy));
  if (!isGood) {
    context.reject(methods(policy));
    return 'rejected';
  }
  context.accept();
  return context.method === 'publickey' && context.signature === undefined ? 'offered' : 'accepted';
}

function methods({ password, authorizedKey }: SignInPolicy): AuthenticationType[] {
  return [
    ...(authorizedKey === undefined ? [] : (['publickey'] as const)),
    ...(password === undefined ? [] : (['password', 'keyboard-interactive'] as const)),
  ];
}

async function isProven(context: AuthContext, { password, authorizedKey }: SignInPolicy): Promise<boolean> {
  switch (context.method) {
    case 'password':
      return password !== undefined && context.password === password;
    case 'keyboard-interactive': {
      if (password === undefined) return false;
      const answers = await new Promise<string[]>((resolve) =>
        context.prompt([{ prompt: 'Password: ', echo: false }], resolve),
      );
      return answers.length === 1 && answers[0] === password;
    }
    case 'publickey':
      return authorizedKey !== undefined && isKeyProven(context, parsePublicKey(authorizedKey));
    default:
      return false;
  }
}

type KeyContext = Extract<AuthContext, { method: 'publickey' }>;

function isKeyProven({ key, signature, blob, hashAlgo }: KeyContext, known: ParsedKey): boolean {
  if (!known.getPublicSSH().equals(key.data)) return false;
  if (signature === undefined || blob === undefined) return true;
  return known.verify(blob, signature, hashAlgo) === true;
}

/** @throws Error for text that is no public key */
export function parsePublicKey(text: string): ParsedKey {
  const key = ssh2.utils.parseKey(text);
  if (key instanceof Error) throw key;
  return Array.isArray(key) ? key[0] : key;
}
