import { FleetError } from '@wardctl/fleet';
import { fingerprintOf, formatHostKey, type HostKey, hostKeyFromBlob } from './host-key.ts';

export interface HostVerifier {
  /** For ssh2: compares at once and answers with a plain boolean. A promise would be taken as "accepted". */
  readonly verify: (blob: Buffer) => boolean;
  /** Why the host was turned away, if it was. */
  readonly refusal: () => FleetError | undefined;
}

interface HostVerifierOptions {
  readonly deviceId: string;
  readonly pins: readonly HostKey[];
  readonly trustNewHostKeys?: ((key: string) => void) | undefined;
}

/** Accepts any of the pinned keys and nothing else; with no pin, only what `trustNewHostKeys` is told of. */
export function hostVerifier(options: HostVerifierOptions): HostVerifier {
  let refusal: FleetError | undefined;
  function verify(blob: Buffer): boolean {
    const shown = hostKeyFromBlob(blob);
    if (options.pins.some((pin) => pin.blob.equals(blob))) return true;
    if (options.pins.length === 0 && options.trustNewHostKeys !== undefined) {
      options.trustNewHostKeys(formatHostKey(shown));
      return true;
    }
    refusal = options.pins.length === 0 ? unknownKey(options.deviceId, shown) : wrongKey(options, shown);
    return false;
  }
  return { verify, refusal: () => refusal };
}

function unknownKey(deviceId: string, shown: HostKey): FleetError {
  return new FleetError(
    'ssh/host-key-unknown',
    `${deviceId}: no host key is pinned, and the host shows ${shown.type} ${fingerprintOf(shown)}`,
    { hint: 'Compare it with `ssh-keygen -lf` on the recorder itself, then write the key to hostKey.' },
  );
}

function wrongKey({ deviceId, pins }: HostVerifierOptions, shown: HostKey): FleetError {
  const expected = pins.map((pin) => `${pin.type} ${fingerprintOf(pin)}`).join(' or ');
  return new FleetError(
    'ssh/host-key-mismatch',
    `${deviceId}: the host shows ${shown.type} ${fingerprintOf(shown)} instead of ${expected}; nothing was sent to it`,
    { hint: 'Find out why before anything else; pin the new key only if the host was installed anew.' },
  );
}
