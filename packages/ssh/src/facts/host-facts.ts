import { FleetError } from '@wardctl/fleet';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { DockerEngine } from '../docker/docker-engine.ts';
import type { EngineVersion } from '../docker/engine-version.ts';
import { run } from '../run/run.ts';
import { type Boot, boot } from './boot.ts';
import { clock, type HostClock } from './clock.ts';
import { type Disk, disk } from './disk.ts';
import { type DockerSocketState, defaultDockerSocket, dockerSocket } from './docker-socket.ts';
import type { Fact } from './fact.ts';
import { gatherScript, parseGathered } from './gather-script.ts';
import { type Kernel, kernel } from './kernel.ts';
import { type OsRelease, osRelease } from './os-release.ts';

/** What a recorder host says about itself. A part is absent where the host did not say. */
export interface HostFacts {
  readonly os?: OsRelease;
  readonly kernel?: Kernel;
  readonly boot?: Boot;
  readonly clock?: HostClock;
  /** In the order of the paths asked for; paths without answer are left out. */
  readonly disks: readonly Disk[];
  /** `engine` is absent when the Docker Engine did not answer through the socket. */
  readonly docker?: { readonly socket: DockerSocketState; readonly engine?: EngineVersion };
}

interface HostFactsOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

interface WhatToRead {
  /** Paths whose volume is measured. */
  readonly paths?: readonly string[];
  readonly dockerSocket?: string;
}

/**
 * Reads everything in one round trip; the engine is asked at the same time, through its socket. Needs no root.
 *
 * @throws FleetError as `run`
 */
export async function readHostFacts(
  connection: SshConnection,
  { paths = [], dockerSocket: socket = defaultDockerSocket }: WhatToRead,
  options: HostFactsOptions,
): Promise<HostFacts> {
  const facts = factsFor(paths, socket);
  const [answer, engine] = await Promise.all([
    run(connection, gatherScript(facts), { timeoutMs: 30_000, as: 'account', ...options }),
    readEngineVersion(connection, socket, options.signal),
  ]);
  const { os, kernel, boot, clock, socket: state, ...disks } = parseGathered(facts, answer.stdout);
  return {
    ...(os && { os }),
    ...(kernel && { kernel }),
    ...(boot && { boot }),
    ...(clock && { clock }),
    ...(state && { docker: { socket: state, ...(engine && { engine }) } }),
    disks: Object.values<Disk | undefined>(disks).filter((disk) => disk !== undefined),
  };
}

function factsFor(paths: readonly string[], socket: string) {
  const disks: Record<`disk${number}`, Fact<Disk>> = {};
  for (const [index, path] of paths.entries()) disks[`disk${index}`] = disk(path);
  return { os: osRelease, kernel, boot, clock, socket: dockerSocket(socket), ...disks };
}

/** An engine that does not answer is a fact here, not a failure; why it does not is said by the state of the socket. */
async function readEngineVersion(
  connection: SshConnection,
  socketPath: string,
  signal: AbortSignal,
): Promise<EngineVersion | undefined> {
  try {
    using engine = await DockerEngine.open(connection, { socketPath, signal });
    return engine.version;
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}
