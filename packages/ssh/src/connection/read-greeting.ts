import { connect as connectTcp } from 'node:net';
import { FleetError, Secret } from '@wardctl/fleet';
import { bounded } from './bounded.ts';
import { clientConfig } from './client-config.ts';
import { connectError } from './connect-error.ts';
import { fingerprintOf, hostKeyFromBlob, parseHostKey } from './host-key.ts';
import { hostVerifier } from './host-verdict.ts';
import { openLine } from './open-line.ts';
import type { SshTarget } from './ssh-connection.ts';
import { cancelled } from './wait-errors.ts';

/** What an SSH server shows to everybody. */
export interface SshGreeting {
  /** `SSH-2.0-OpenSSH_9.6`; absent when the server says it later than its key. */
  readonly banner?: string;
  /** `SHA256:…` of the host key, which is one of the pinned. */
  readonly fingerprint: string;
  /** From the first packet to the first bytes of the answer. */
  readonly latencyMs: number;
}

interface GreetingOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * Checks the host key and hangs up before signing in: no account, no secret.
 *
 * @throws FleetError `ssh/unreachable`, `ssh/timeout`, `ssh/host-key-mismatch`, `ssh/host-key-unknown`,
 * `ssh/no-common-algorithm`, `run/cancelled`
 */
export async function readGreeting(
  target: SshTarget,
  { signal, timeoutMs = 10_000 }: GreetingOptions,
): Promise<SshGreeting> {
  const { id: deviceId, host, port } = target;
  const pins = target.hostKeys.map((pin) => parseHostKey(pin, deviceId));
  const verifier = hostVerifier({ deviceId, pins });
  const shown = Promise.withResolvers<string>();
  const verify = (blob: Buffer) => {
    if (verifier.verify(blob)) shown.resolve(fingerprintOf(hostKeyFromBlob(blob)));
    return false;
  };
  const startedMs = performance.now();
  const address = `${host}:${port}`;
  const failed = (cause: Error) => {
    const attempted = {
      deviceId,
      address,
      username: nobody.username,
      afterMs: performance.now() - startedMs,
    };
    return verifier.refusal() ?? connectError(cause, attempted);
  };
  const socket = connectTcp({ host, port, noDelay: true });
  const first: { latencyMs?: number; banner?: string } = {};
  socket.once('data', (bytes: Buffer) => {
    first.latencyMs = performance.now() - startedMs;
    const [banner] = /^SSH-[^\r\n]*/m.exec(bytes.toString('latin1')) ?? [];
    if (banner !== undefined) first.banner = banner;
  });
  const line = openLine(socket, clientConfig(nobody, { deviceId, pins, verify, readyTimeoutMs: timeoutMs }));
  try {
    const fingerprint = await bounded(() => Promise.race([shown.promise, refused(line.ready)]), {
      signal,
      timeoutMs,
      onTimeout: () => failed(Object.assign(new Error('silent'), { level: 'client-timeout' })),
      onCancel: () => cancelled(deviceId, `connecting to ${address}`),
    });
    const { latencyMs = performance.now() - startedMs, ...rest } = first;
    return { ...rest, fingerprint, latencyMs };
  } catch (error) {
    throw error instanceof FleetError ? error : failed(error as Error);
  } finally {
    socket.destroy();
  }
}

/** Never sent: the conversation ends with the key. */
const nobody = { username: 'nobody', password: new Secret('') };

async function refused(ready: Promise<unknown>): Promise<never> {
  await ready;
  throw new Error('signed in as nobody');
}
