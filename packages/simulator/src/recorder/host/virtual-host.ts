import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandTable } from '../shell/command-call.ts';
import { runScript } from '../shell/run-shell.ts';
import type { Sink, Source } from '../shell/streams.ts';
import { type Accounts, accountsFor } from './accounts.ts';
import { encodeText } from './byte-string.ts';
import { Disk } from './disk.ts';
import type { HostFacts, SudoPolicy } from './host-facts.ts';
import { HostFiles, sidecarFolder } from './host-files.ts';
import { layOutHost } from './skeleton.ts';
import { specialFiles } from './special-files.ts';
import { volumesOf } from './volumes.ts';

export interface VirtualHostOptions {
  /** Folder on the real machine that becomes the root of the host; made where it is missing. */
  readonly root: string;
  readonly hostname: string;
  readonly username: string;
  readonly inDockerGroup: boolean;
  readonly footagePath: string;
  readonly footageBytes: number;
  readonly commands: CommandTable;
  readonly isDiskFull: () => boolean;
  readonly hasDockerSocket: () => boolean;
  readonly sudo: () => SudoPolicy;
}

interface SessionStreams {
  readonly stdin: Source;
  readonly out: Sink;
  readonly err: Sink;
  readonly signal: AbortSignal;
}

/** The machine without its services: files, users and a shell. */
export class VirtualHost {
  /** All files, seen as root. */
  readonly files: HostFiles;
  readonly accounts: Accounts;
  /** Folder on the real machine for what the host itself does not see. */
  readonly sidecar: string;
  readonly facts: HostFacts;
  readonly #commands: CommandTable;

  constructor(options: VirtualHostOptions) {
    const { root, hostname, username, commands } = options;
    mkdirSync(join(root, sidecarFolder), { recursive: true });
    const real = realpathSync(root);
    const bootedAtMs = Date.now();
    this.sidecar = join(real, sidecarFolder);
    this.#commands = commands;
    this.accounts = accountsFor(username, options.inDockerGroup);
    const disk = new Disk({
      root: real,
      ownershipFile: join(this.sidecar, 'owners.json'),
      special: specialFiles({
        ...options,
        bootId: randomUUID(),
        bootedAtMs,
        hasCommand: (name) => this.#available().has(name),
      }),
      isFull: options.isDiskFull,
    });
    this.files = new HostFiles(disk, this.accounts.root);
    const { sudo, footagePath, footageBytes, isDiskFull } = options;
    const volumes = volumesOf(this.files, { footagePath, footageBytes, isFull: isDiskFull });
    this.facts = {
      hostname,
      accounts: this.accounts,
      bootedAtMs,
      volumes: () => volumes,
      sudo,
      ...processTable(),
    };
    layOutHost(this.files, { accounts: this.accounts, hostname, footagePath });
  }

  /** Runs a command line as sshd does for the login user, and returns its exit status. */
  async login(commandLine: string, { stdin, out, err, signal }: SessionStreams): Promise<number> {
    const { login } = this.accounts;
    const environment = new Map([
      ['HOME', login.home],
      ['LOGNAME', login.user],
      ['PATH', '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'],
      ['PWD', login.home],
      ['SHELL', '/bin/sh'],
      ['USER', login.user],
    ]);
    const files = this.files.as(login);
    const commands = this.#available();
    const call = {
      name: 'sh',
      args: [],
      stdin,
      out,
      err,
      files,
      cwd: login.home,
      umask: 0o022,
      environment,
      signal,
    };
    const options = { name: 'sh', positional: [], flags: [] };
    try {
      return await runScript({ ...call, facts: this.facts, commands }, encodeText(commandLine), options);
    } finally {
      this.files.save();
    }
  }

  #available(): CommandTable {
    if (this.facts.sudo() !== 'absent') return this.#commands;
    return new Map([...this.#commands].filter(([name]) => name !== 'sudo'));
  }
}

function processTable(): Pick<HostFacts, 'startProcess' | 'endProcess' | 'isAlive'> {
  const alive = new Set([1]);
  let last = 1000;
  return {
    startProcess: () => {
      last += 10;
      alive.add(last);
      return last;
    },
    endProcess: (pid) => alive.delete(pid),
    isAlive: (pid) => alive.has(pid),
  };
}
