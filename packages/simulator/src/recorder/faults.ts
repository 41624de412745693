import type { SudoPolicy } from './host/host-facts.ts';

/**
 * `not-ready`: it answers, and holds no camera. `silent`: it runs, and its interface does not answer. `exits`: it ends as
 * soon as it is started.
 */
export type ContainerHealth = 'healthy' | 'not-ready' | 'silent' | 'exits';

/** Ways in which a virtual recorder misbehaves. All may be switched while it runs. */
export interface RecorderFaults {
  /** Switched off: open connections die, new ones are refused. */
  offline: boolean;
  /** Takes connections and never says a word. */
  mute: boolean;
  /** Every connection sends so many bytes, then nothing more, and stays open. */
  stallAfterBytes: number | undefined;
  /** The TCP connection is reset once a command has printed more than so many bytes. */
  resetAfterOutputBytes: number | undefined;
  /** No credential is good. */
  rejectAuthentication: boolean;
  /** New connections see another host key, as after an exchange of the machine or from somebody in between. */
  otherHostKey: boolean;
  dockerSocket: 'listening' | 'missing';
  /** `refused`: sshd forwards neither to ports nor to sockets. */
  forwarding: 'allowed' | 'refused';
  imagePull: 'works' | 'fails';
  /** What becomes of containers that are created while this is set; older ones stay as they are. */
  container: ContainerHealth;
  /** Cameras whose stream the recorder does not get. */
  lostCameras: ReadonlySet<string>;
  diskFull: boolean;
  /** Delay of everything that is sent, in milliseconds. */
  latencyMs: number;
  sudo: SudoPolicy;
}

const noRecorderFaults: Readonly<RecorderFaults> = {
  offline: false,
  mute: false,
  stallAfterBytes: undefined,
  resetAfterOutputBytes: undefined,
  rejectAuthentication: false,
  otherHostKey: false,
  dockerSocket: 'listening',
  forwarding: 'allowed',
  imagePull: 'works',
  container: 'healthy',
  lostCameras: new Set(),
  diskFull: false,
  latencyMs: 0,
  sudo: 'no-password',
};

/** Faults that tell when `offline` is switched: a port has to be closed for that, and opened again. */
export function switchableFaults(
  initial: Partial<RecorderFaults>,
  onOffline: (isOffline: boolean) => void,
): RecorderFaults {
  const faults: RecorderFaults = { ...noRecorderFaults, ...initial };
  let { offline } = faults;
  return Object.defineProperty(faults, 'offline', {
    enumerable: true,
    get: () => offline,
    set: (value: boolean) => {
      if (value === offline) return;
      offline = value;
      onOffline(value);
    },
  });
}
