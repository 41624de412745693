import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandTable } from '../../src/recorder/commands/command-table.ts';
import { toBytes } from '../../src/recorder/host/byte-string.ts';
import { VirtualHost, type VirtualHostOptions } from '../../src/recorder/host/virtual-host.ts';
import { Source } from '../../src/recorder/shell/streams.ts';

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A host in a temporary folder, without its network. */
export class HostSession implements Disposable {
  readonly base = mkdtempSync(join(realpathSync(tmpdir()), 'virtual-host-'));
  readonly root = join(this.base, 'root');
  readonly host: VirtualHost;

  constructor(options: Partial<VirtualHostOptions> = {}) {
    this.host = new VirtualHost({
      root: this.root,
      hostname: 'rec-01',
      username: 'root',
      inDockerGroup: true,
      footagePath: '/srv',
      footageBytes: 8e12,
      commands: commandTable,
      isDiskFull: () => false,
      hasDockerSocket: () => true,
      sudo: () => 'no-password',
      ...options,
    });
  }

  /** Runs a command line with UTF-8 text as its standard input. */
  async run(commandLine: string, input = ''): Promise<Answer> {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await this.host.login(commandLine, {
      stdin: new Source(Buffer.from(input, 'utf8').toString('latin1')),
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      signal: AbortSignal.timeout(10_000),
    });
    return {
      code,
      stdout: toBytes(out.join('')).toString('utf8'),
      stderr: toBytes(err.join('')).toString('utf8'),
    };
  }

  /** Runs a script as the client sends it. */
  script(text: string): Promise<Answer> {
    return this.run('sh -s', text);
  }

  [Symbol.dispose](): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}
