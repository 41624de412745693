import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { newSshKey } from '../derived-host-key.ts';
import { commandTable } from './commands/command-table.ts';
import type { ContainerRecord } from './docker/engine-state.ts';
import type { VirtualImage } from './docker/image-store.ts';
import { VirtualEngine } from './docker/virtual-engine.ts';
import { type RecorderFaults, switchableFaults } from './faults.ts';
import { VirtualHost } from './host/virtual-host.ts';
import type { FaultyLink } from './ssh/faulty-link.ts';
import { keptHostKey, publicHostKey } from './ssh/host-key.ts';
import { type RecorderCounters, type SshService, sshAcceptor } from './ssh/ssh-service.ts';

export interface VirtualRecorderOptions {
  readonly id: string;
  /** Folder that holds its disk and its containers; kept between runs, made where it is missing. */
  readonly root: string;
  /** 127.0.0.1 unless said otherwise. */
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Text of a private key; a generated ed25519 key, kept under `root`, unless given. */
  readonly hostKey?: string;
  readonly username: string;
  readonly password?: string;
  /** One line of authorized_keys. */
  readonly authorizedKey?: string;
  /** Whether a user other than root may write to the Docker socket; true unless said otherwise. */
  readonly inDockerGroup?: boolean;
  /** What its registry has; without it, any image that is asked for by digest. */
  readonly images?: readonly VirtualImage[];
  /** Mount point of the footage disk, `/srv` unless said otherwise. */
  readonly footagePath?: string;
  /** Bytes of the footage disk, 8 TB unless said otherwise. */
  readonly footageBytes?: number;
  /** Days of footage, one segment each, that a recorder container finds of cameras that have none; 0 unless said otherwise. */
  readonly backfillDays?: number;
  readonly faults?: Partial<RecorderFaults>;
}

/** A container of a virtual recorder, for tests to look at. */
export type VirtualContainer = Readonly<
  Pick<ContainerRecord, 'id' | 'name' | 'imageId' | 'status' | 'exitCode' | 'restartCount' | 'request'>
> & { readonly log: string };

export interface VirtualRecorder {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  /** `ssh-ed25519 AAAA…` */
  readonly hostKey: string;
  /** Its disk: `<root>/etc/hostname` is its `/etc/hostname`. */
  readonly root: string;
  /** As they are now. */
  readonly containers: readonly VirtualContainer[];
  readonly faults: RecorderFaults;
  readonly counters: Readonly<RecorderCounters>;
  /** Switches it off; its disk stays. */
  close(): Promise<void>;
}

/** Starts a recorder host: OpenSSH, a shell with Debian's tools, a Docker Engine, recorder containers. */
export async function startVirtualRecorder(options: VirtualRecorderOptions): Promise<VirtualRecorder> {
  const { id, root } = options;
  const listener = createServer();
  const links = new Set<FaultyLink>();
  let address = { host: options.host ?? '127.0.0.1', port: options.port ?? 0 };
  const faults = switchableFaults(options.faults ?? {}, (isOffline) => {
    if (isOffline) listener.close();
    else listener.listen(address);
    for (const link of isOffline ? links : []) link.reset();
  });
  const service = buildService(options, faults);
  const key = options.hostKey ?? keptHostKey(join(service.host.sidecar, 'host-key'));
  acceptConnections(listener, service, { key, links });
  address = { ...address, port: await listen(listener, address) };
  if (faults.offline) listener.close();
  return {
    id,
    root,
    ...address,
    hostKey: publicHostKey(key),
    faults,
    counters: service.counters,
    get containers() {
      return service.engine.state.containers.map(viewContainer);
    },
    async close() {
      for (const link of links) link.destroy();
      service.engine.close();
      if (listener.listening) await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function buildService(options: VirtualRecorderOptions, faults: RecorderFaults): SshService {
  const {
    id,
    root,
    username,
    password,
    authorizedKey,
    inDockerGroup = true,
    images,
    backfillDays = 0,
  } = options;
  const host = new VirtualHost({
    root,
    hostname: id,
    username,
    inDockerGroup,
    footagePath: options.footagePath ?? '/srv',
    footageBytes: options.footageBytes ?? 8e12,
    commands: commandTable,
    isDiskFull: () => faults.diskFull,
    hasDockerSocket: () => faults.dockerSocket === 'listening',
    sudo: () => faults.sudo,
  });
  const folder = host.sidecar;
  const engine = new VirtualEngine({
    files: host.files,
    faults,
    folder,
    registry: images ?? 'any-digest',
    backfillDays,
  });
  const counters = { connections: 0, authentications: 0, failedAuthentications: 0, execs: 0, dockerCalls: 0 };
  const signIn = { username, password, authorizedKey, rejectsAll: () => faults.rejectAuthentication };
  return { host, engine, faults, counters, signIn, failed: rethrow };
}

/** A mistake of the simulator must not look like a fault of the recorder. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

interface AcceptOptions {
  readonly key: string;
  readonly links: Set<FaultyLink>;
}

function acceptConnections(listener: Server, service: SshService, { key, links }: AcceptOptions): void {
  const accept = sshAcceptor(service, key);
  let acceptAsOther: typeof accept | undefined;
  listener.on('connection', (socket) => {
    service.counters.connections++;
    if (service.faults.otherHostKey) acceptAsOther ??= sshAcceptor(service, newSshKey().privateKey);
    const link = (service.faults.otherHostKey && acceptAsOther ? acceptAsOther : accept)(socket);
    links.add(link);
    link.once('close', () => links.delete(link));
  });
}

function listen(listener: Server, address: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(address, () => {
      listener.off('error', reject);
      resolve((listener.address() as { port: number }).port);
    });
  });
}

function viewContainer(container: ContainerRecord): VirtualContainer {
  const { id, name, imageId, status, exitCode, restartCount, request, log } = container;
  return {
    id,
    name,
    imageId,
    status,
    exitCode,
    restartCount,
    request,
    log: log.map(({ text }) => text).join(''),
  };
}
