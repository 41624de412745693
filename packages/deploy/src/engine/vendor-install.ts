import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Environment } from './engine-status.ts';
import type { VendorMessage } from './vendor-install-process.ts';

interface VendorInstallOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** How long the vendor's site may take to give its install script; 10 s when absent. */
  readonly answerTimeoutMs?: number;
  /** How long the download may take from then on; 10 minutes when absent. */
  readonly timeoutMs?: number;
}

/**
 * Lets the vendor's own installer put an engine into `root`, an existing folder.
 *
 * It runs in a process group of its own, because neither the SDK nor the script it starts can be stopped, and because
 * a request through a proxy that swallows it outlives its own time limit.
 *
 * @returns why it failed, or nothing: then `root/bin/pulumi` is there.
 */
export async function vendorInstall(
  root: string,
  options: VendorInstallOptions,
): Promise<string | undefined> {
  const { answerTimeoutMs = 10_000, timeoutMs = 600_000, signal } = options;
  signal.throwIfAborted();
  const child = start(root, options.environment);
  const limit = new AbortController();
  const end = (reason: string) => () => limit.abort(new Error(reason));
  let timer = setTimeout(
    end(`get.pulumi.com does not answer within ${answerTimeoutMs / 1000} s`),
    answerTimeoutMs,
  );
  let failure: string | undefined = 'the installer ended without a word';
  child.on('message', (message: VendorMessage) => {
    clearTimeout(timer);
    if (message.kind === 'answered')
      timer = setTimeout(end(`not done after ${timeoutMs / 1000} s`), timeoutMs);
    if (message.kind === 'failed') failure = message.reason;
    if (message.kind === 'installed') failure = undefined;
  });
  try {
    await ending(child, AbortSignal.any([signal, limit.signal]));
    return failure;
  } catch (error) {
    signal.throwIfAborted();
    return ((limit.signal.reason ?? error) as Error).message;
  } finally {
    clearTimeout(timer);
    endGroup(child.pid);
  }
}

function start(root: string, environment: Environment): ChildProcess {
  return fork(join(import.meta.dirname, 'vendor-install-process.ts'), [root], {
    // Without the first, Node's own requests go past the proxy that the environment names. To the second the script
    // downloads some 100 MB.
    env: { ...environment, NODE_USE_ENV_PROXY: '1', TMPDIR: root },
    detached: true,
    stdio: 'ignore',
  });
}

/** Its last message may come after its exit, but never after the channel is closed. */
async function ending(child: ChildProcess, signal: AbortSignal): Promise<void> {
  await Promise.all([once(child, 'exit', { signal }), once(child, 'disconnect', { signal })]);
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
