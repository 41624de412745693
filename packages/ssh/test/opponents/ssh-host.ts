import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import ssh2, { type Connection, type ServerChannel, type Session } from 'ssh2';

const { generateKeyPairSync } = ssh2.utils;

export const ed25519 = generateKeyPairSync('ed25519');
export const rsa = generateKeyPairSync('rsa', { bits: 2048 });
export const userKey = generateKeyPairSync('ed25519');

export type Method = 'none' | 'password' | 'publickey' | 'keyboard-interactive';

export interface SshHostOptions {
  /** Private host keys; an ed25519 one unless said otherwise. */
  readonly hostKeys?: readonly string[];
  /** What it lets in; a public key of `userKey` unless said otherwise. */
  readonly accepts?: Method;
  readonly offers?: readonly Method[];
  readonly password?: string;
  /** Answers commands instead of the shell of this machine. */
  readonly onCommand?: (channel: ServerChannel, command: string) => void;
  /** Variables of the shell's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly kex?: readonly string[];
}

/** An SSH server of another make than the client's peer in the field: it runs commands in the real `/bin/sh`. */
export class SshHost implements AsyncDisposable {
  readonly port: number;
  /** Methods in the order the client tried them. */
  readonly tried: Method[] = [];
  readonly commands: string[] = [];
  /** Sessions at the same time, at most. */
  mostSessions = 0;
  #sessions = 0;
  readonly #server: ssh2.Server;
  readonly #options: SshHostOptions;
  readonly #connections = new Set<Connection>();
  readonly #children = new Set<ChildProcess>();

  private constructor(server: ssh2.Server, options: SshHostOptions) {
    this.#server = server;
    this.#options = options;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (connection) => this.#greet(connection));
  }

  static async listen(options: SshHostOptions = {}): Promise<SshHost> {
    const server = new ssh2.Server({
      hostKeys: [...(options.hostKeys ?? [ed25519.private])],
      ...(options.kex && { algorithms: { kex: options.kex as never } }),
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SshHost(server, options);
  }

  /** Ends every connection from this side, as a host does that is switched off properly. */
  disconnect(): void {
    for (const connection of this.#connections) connection.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    this.disconnect();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #greet(connection: Connection): void {
    this.#connections.add(connection);
    connection.on('error', () => {});
    connection.on('close', () => this.#connections.delete(connection));
    connection.on('authentication', (context) => this.#authenticate(context));
    connection.on('session', (accept) => this.#openSession(accept()));
    connection.on('tcpip', (accept, reject, { destPort }) => {
      const target = connect(destPort, '127.0.0.1');
      target.once('connect', () => pipeBoth(accept(), target)).once('error', () => reject());
    });
    connection.on(
      'openssh.streamlocal' as never,
      ((accept: () => ServerChannel, reject: () => void, info: Local) => {
        const target = connect(info.socketPath);
        target.once('connect', () => pipeBoth(accept(), target)).once('error', () => reject());
      }) as never,
    );
  }

  #authenticate(context: ssh2.AuthContext): void {
    const { accepts = 'publickey', offers = [accepts], password } = this.#options;
    // With a key the client asks first and then signs: one attempt in two messages.
    if (context.method !== 'publickey' || context.signature === undefined)
      this.tried.push(context.method as Method);
    if (context.method !== accepts) {
      context.reject(offers as never);
      return;
    }
    if (context.method === 'keyboard-interactive') {
      context.prompt([{ prompt: 'Passcode: ', echo: false }], ([answer]) => {
        if (answer === password) context.accept();
        else context.reject(offers as never);
      });
      return;
    }
    const good = context.method === 'password' ? context.password === password : isUserKey(context as never);
    if (good) context.accept();
    else context.reject(offers as never);
  }

  #openSession(session: Session): void {
    this.#sessions += 1;
    this.mostSessions = Math.max(this.mostSessions, this.#sessions);
    session.on(
      'close' as never,
      (() => {
        this.#sessions -= 1;
      }) as never,
    );
    session.on('exec', (accept, _reject, { command }) => {
      this.commands.push(command);
      const channel = accept();
      if (this.#options.onCommand !== undefined) this.#options.onCommand(channel, command);
      else this.#execute(channel, command);
    });
  }

  #execute(channel: ServerChannel, command: string): void {
    const child = spawn('/bin/sh', ['-c', command], {
      env: { ...process.env, ...this.#options.environment },
    });
    this.#children.add(child);
    channel.pipe(child.stdin).on('error', () => {});
    child.stdout.pipe(channel, { end: false });
    child.stderr.pipe(channel.stderr, { end: false });
    child.on('close', (code) => {
      this.#children.delete(child);
      channel.exit(code ?? 255);
      channel.end();
    });
  }
}

interface Local {
  readonly socketPath: string;
}

/** A public key as an inventory pins it. */
export function pinOf({ public: text }: { public: string }): string {
  return text.split(' ').slice(0, 2).join(' ');
}

export const rsaPin = (() => {
  const key = ssh2.utils.parseKey(rsa.public);
  if (key instanceof Error) throw key;
  return `ssh-rsa ${key.getPublicSSH().toString('base64')}`;
})();

function isUserKey({
  key,
  blob,
  signature,
  hashAlgo,
}: ssh2.PublicKeyAuthContext & { hashAlgo?: string }): boolean {
  const known = ssh2.utils.parseKey(userKey.public);
  if (known instanceof Error || !key.data.equals(known.getPublicSSH())) return false;
  return signature === undefined || known.verify(blob as Buffer, signature, hashAlgo as never) === true;
}

function pipeBoth(channel: ServerChannel, target: ReturnType<typeof connect>): void {
  channel.on('error', () => target.destroy());
  target.on('error', () => channel.end());
  channel.pipe(target).pipe(channel);
}
