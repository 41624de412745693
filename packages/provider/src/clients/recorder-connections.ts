import { FleetError } from '@wardctl/fleet';
import { DockerEngine, SshConnection } from '@wardctl/ssh';
import type { ProviderContext } from '../provider-context.ts';
import type { HostInputs } from '../resource-types.ts';

/** One recorder host with the connection that everything done to it shares. */
export interface Recorder {
  readonly connection: SshConnection;
  docker(): Promise<DockerEngine>;
}

/**
 * One SSH connection per recorder for a whole run, whoever asks.
 *
 * A refused sign-in or a wrong host key is remembered: the recorder is not tried again in this run, so that no account
 * gets locked by us. A connection that was lost is opened again at the next call.
 */
export class RecorderConnections {
  readonly #context: ProviderContext;
  readonly #open = new Map<string, Promise<OpenRecorder>>();

  constructor(context: ProviderContext) {
    this.#context = context;
  }

  /** @throws FleetError `ssh/…`, `secret/…`, `endpoint/missing` */
  async open(host: HostInputs, signal: AbortSignal): Promise<Recorder> {
    const key = JSON.stringify(host);
    const known = this.#open.get(key);
    if (known !== undefined && (await isUsable(known))) return known;
    const opened = this.#connect(host, signal);
    this.#open.set(key, opened);
    return opened;
  }

  async close(): Promise<void> {
    const recorders = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    await Promise.all(recorders.map((recorder) => recorder.status === 'fulfilled' && recorder.value.close()));
  }

  async #connect(host: HostInputs, signal: AbortSignal): Promise<OpenRecorder> {
    const { id, hostKeys, credential, dockerSocket } = host;
    const target = { id, hostKeys, ...this.#context.endpoints(host) };
    const signIn = await this.#context.credentials.resolve(credential.reference);
    return new OpenRecorder(await SshConnection.open(target, signIn, { signal }), dockerSocket);
  }
}

class OpenRecorder implements Recorder {
  readonly connection: SshConnection;
  readonly #engineOptions: { readonly signal: AbortSignal; readonly socketPath?: string };
  #docker: Promise<DockerEngine> | undefined;

  constructor(connection: SshConnection, socketPath: string | undefined) {
    this.connection = connection;
    this.#engineOptions = { signal: connection.ended, ...(socketPath !== undefined && { socketPath }) };
  }

  docker(): Promise<DockerEngine> {
    const engine = this.#docker ?? DockerEngine.open(this.connection, this.#engineOptions);
    this.#docker = engine;
    return engine;
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

async function isUsable(recorder: Promise<OpenRecorder>): Promise<boolean> {
  try {
    return !(await recorder).connection.ended.aborted;
  } catch (error) {
    return error instanceof FleetError && isFinal(error);
  }
}

// Trying these again within the run could only do harm.
function isFinal({ code }: FleetError): boolean {
  return code === 'ssh/unauthorized' || code === 'ssh/host-key-mismatch' || code === 'ssh/host-key-unknown';
}
