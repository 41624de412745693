import type { DesiredCamera, Secret } from '@wardctl/fleet';
import type { VirtualCameraOptions } from './camera-options.ts';
import { cameraModelFor } from './models/camera-models.ts';

interface VirtualCameraForOptions {
  readonly username: string;
  readonly password: Secret;
  readonly host?: string;
  readonly port?: number;
  /** Its service addresses name the address of the inventory, as a device behind NAT does. */
  readonly behindNat?: boolean;
}

/**
 * The camera an inventory describes, as it comes out of its box.
 *
 * Model and identity are right; everything that can be set is as the factory left it. Its streams are at the address
 * of the inventory.
 */
export function virtualCameraFor(
  desired: Pick<
    DesiredCamera,
    'id' | 'model' | 'serial' | 'mac' | 'address' | 'port' | 'protocol' | 'stream'
  >,
  { username, password, host, port, behindNat = false }: VirtualCameraForOptions,
): VirtualCameraOptions {
  const { id, serial, mac, address, stream } = desired;
  return {
    id,
    username,
    password,
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    model: cameraModelFor(desired.model),
    identity: { serial, mac },
    stream: { host: address, port: stream.port, path: stream.path },
    ...(desired.protocol === 'https' && { tls: true }),
    ...(behindNat && { advertised: { host: address, port: desired.port } }),
  };
}
