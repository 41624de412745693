import { execFile, execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { renderKeeper } from '../src/keeper.ts';
import { type KeeperReport, parseKeeperReport } from '../src/keeper-report.ts';
import type { RetentionPolicy } from '../src/retention-policy.ts';

/** The shells and the tools beside them that recorder hosts have. */
export const hosts = [
  { host: 'Debian', shell: ['dash'], applets: false },
  { host: 'BusyBox', shell: ['busybox', 'sh'], applets: true },
] as const;

type HostTools = (typeof hosts)[number];

interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that stands for a recorder host: storage with spaces in its name, and the keeper beside it. */
export class KeeperHost implements Disposable {
  readonly root = mkdtempSync(join(realpathSync(tmpdir()), 'keeper-'));
  readonly storage = join(this.root, 'srv', 'foot age');
  readonly locks = join(this.root, 'locks');
  readonly #tools: HostTools;

  constructor(tools: HostTools) {
    this.#tools = tools;
    mkdirSync(this.storage, { recursive: true });
    if (tools.applets) linkApplets(this.#bin);
  }

  get #lock(): string {
    return join(this.locks, 'vn01-00070-rec-01.lock');
  }

  get #broken(): string {
    return join(this.root, 'broken');
  }

  get #bin(): string {
    return join(this.root, 'bin');
  }

  /** Makes a segment; `changed` is its mtime in seconds since 1970. */
  segment(path: string, { bytes = 10, changed = 0 } = {}): void {
    const file = join(this.storage, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'x'.repeat(bytes));
    utimesSync(file, changed, changed);
  }

  files(folder: string): string[] {
    return readdirSync(join(this.storage, folder)).sort();
  }

  /** Makes a segment as long as `bytes` without writing them. */
  sparse(path: string, bytes: number): void {
    truncateSync(join(this.storage, path), bytes);
  }

  /** What the recorder does when it finds a segment too old. */
  removeSegment(path: string): void {
    rmSync(join(this.storage, path));
  }

  removeStorage(): void {
    rmSync(this.storage, { recursive: true });
  }

  /** Makes the lock of a run in progress in the process `pid`. */
  lock(pid: number): void {
    mkdirSync(this.#lock, { recursive: true });
    writeFileSync(join(this.#lock, 'pid'), `${pid}\n`);
  }

  unlock(): void {
    rmSync(this.#lock, { recursive: true });
  }

  /** Puts a command that does nothing and fails before the host's own. */
  breakCommand(name: string): void {
    mkdirSync(this.#broken, { recursive: true });
    writeFileSync(join(this.#broken, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  }

  install(policy: RetentionPolicy): void {
    for (const { path, content } of renderKeeper({ ...policy, storagePath: this.storage }).files) {
      writeFileSync(join(this.root, basename(path)), content);
    }
  }

  async report(mode: 'run' | 'report', now: number): Promise<KeeperReport> {
    const { code, stdout, stderr } = await this.execute(mode, { now });
    if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
    return parseKeeperReport(stdout);
  }

  execute(mode: string, { now, wait = 0 }: { now: number; wait?: number }): Promise<RunResult> {
    const [command, ...rest] = this.#tools.shell;
    const environment = {
      PATH: `${this.#broken}:${this.#tools.applets ? this.#bin : '/usr/bin:/bin'}`,
      TMPDIR: this.root,
      WARDCTL_KEEPER_NOW: String(now),
      WARDCTL_KEEPER_WAIT: String(wait),
      WARDCTL_KEEPER_LOCKS: this.locks,
    };
    const words = [...rest, join(this.root, 'keeper'), mode, join(this.root, 'keeper.policy')];
    return new Promise((resolve) => {
      execFile(command, words, { env: environment, maxBuffer: 10_000_000 }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A PATH on which every tool is BusyBox's own. */
function linkApplets(folder: string): void {
  mkdirSync(folder);
  const applets = execFileSync('busybox', ['--list'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  for (const name of ['busybox', ...applets]) {
    symlinkSync('/usr/bin/busybox', join(folder, name));
  }
}
