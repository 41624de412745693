import type { CameraSettings } from '@wardctl/fleet';

/** A camera of the inventory that was read. */
export interface SeenCamera {
  readonly id: string;
  /** What it shows, as the inventory would ask for it. */
  readonly settings: CameraSettings;
  /** Paths of settings that are to become what the camera shows, whatever the inventory asks for now. */
  readonly accepted: ReadonlySet<string>;
  /** What it says it is; for one that the inventory has as planned. */
  readonly identity: SeenIdentity;
  /** Reference of the credential that it took, where that is not the one of the inventory. */
  readonly credential?: string;
}

export interface SeenIdentity {
  readonly manufacturer: string;
  readonly model: string;
  readonly serial: string;
  /** Lower case, colons; absent when it names none. */
  readonly mac?: string;
}

/** A camera that was read and is not in the inventory. */
export interface SeenStranger {
  readonly address: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
  /** Reference of the credential that it took. */
  readonly credential: string;
  readonly identity: SeenIdentity;
  readonly settings: CameraSettings;
}

/** A setting that a camera shows and that is not written, with the reason. */
export interface Unsaid {
  readonly id: string;
  readonly path: string;
  readonly seen: unknown;
  /** A clause without a full stop. */
  readonly reason: string;
}
