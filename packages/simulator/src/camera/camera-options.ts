import type { Endpoint, Secret } from '@wardctl/fleet';
import type { UserLevel, VirtualAccount } from './auth/access.ts';
import type { LockoutPolicy } from './auth/lockout.ts';
import type { VirtualCameraSettings } from './camera-settings.ts';
import type { CameraSnapshot } from './camera-snapshot.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import type { CameraAuth, CameraModel, VirtualIdentity } from './models/camera-model.ts';
import type { VirtualCamera } from './virtual-camera.ts';

export interface VirtualCameraOptions {
  readonly id: string;
  /** Address to listen on; 127.0.0.1 unless given. */
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The first account: the administrator, unless `level` says less. */
  readonly username: string;
  readonly password: Secret;
  readonly level?: UserLevel;
  /** Further people who may sign in. */
  readonly accounts?: readonly VirtualAccount[];
  /** How it behaves; a cheap Media1 camera unless given. The fields below take precedence. */
  readonly model?: CameraModel;
  readonly identity?: Partial<VirtualIdentity>;
  readonly media?: CameraModel['media'];
  readonly auth?: CameraAuth;
  readonly encoderOptions?: CameraModel['encoderOptions'];
  /** Over the factory settings of the model. */
  readonly settings?: Partial<VirtualCameraSettings>;
  /** Settings of an earlier run, over both. */
  readonly snapshot?: CameraSnapshot;
  /** What its RTSP addresses name; the model's path at its own address and port 554 unless given. */
  readonly stream?: { readonly host?: string; readonly port?: number; readonly path?: string };
  /** Where its service addresses lead; to wherever the client reached it unless given. */
  readonly advertised?: Endpoint;
  /** Serve HTTPS instead of HTTP, with `simulationCertificate`. */
  readonly tls?: boolean;
  /** Port of its web page where ONVIF is off; a free one unless given. */
  readonly webPort?: number;
  /** Answer discovery probes on this UDP port of its address; 3702 is the one of WS-Discovery. Loopback only. */
  readonly discoveryPort?: number;
  /** How far a UsernameToken may be from the camera's clock; 10 unless given. */
  readonly tokenWindowSeconds?: number;
  /** How long a Digest nonce is good; 60,000 unless given. */
  readonly nonceLifetimeMs?: number;
  /** After 5 failed sign-ins for 30 minutes unless given. */
  readonly lockout?: LockoutPolicy | 'never';
  /** How long a restart takes; 3,000 unless given. */
  readonly rebootMs?: number;
  readonly faults?: CameraFaults;
  /** Called after every change of the settings that came over the network. */
  readonly onChange?: (camera: VirtualCamera) => void;
  /** Our clock, in milliseconds; `Date.now` unless given. */
  readonly now?: () => number;
}
