import { Secret } from '@wardctl/fleet';
import { onTestFinished } from 'vitest';
import { startVirtualCamera, type VirtualCamera, type VirtualCameraOptions } from '../../src/index.ts';
import { testPassword } from './plain-client.ts';

/** A camera for one test. */
export async function testCamera(options: Partial<VirtualCameraOptions> = {}): Promise<VirtualCamera> {
  const camera = await startVirtualCamera({
    id: 'camera-1',
    username: 'admin',
    password: new Secret(testPassword),
    ...options,
  });
  onTestFinished(() => camera.close());
  return camera;
}
