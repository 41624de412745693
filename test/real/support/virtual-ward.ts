import {
  type CameraId,
  CredentialStore,
  type DesiredCamera,
  type EndpointLookup,
  parseEndpoints,
  Secret,
} from '@wardctl/fleet';
import { sampleCamera } from '@wardctl/fleet/testing';
import { startVirtualCamera, type VirtualCamera, virtualCameraFor } from '@wardctl/simulator';

/** Cameras of the sample ward, each with a virtual device behind it. */
export interface VirtualWard {
  readonly cameras: readonly DesiredCamera[];
  readonly devices: readonly VirtualCamera[];
  readonly endpoints: EndpointLookup;
  readonly credentials: CredentialStore;
  /** Of every camera; with characters that need care in URLs and XML. */
  readonly password: string;
  close(): Promise<void>;
}

const password = 'mật#khẩu%1&<x>';

export async function startVirtualWard(count: number): Promise<VirtualWard> {
  const cameras = Array.from({ length: count }, (_, index) => cameraAt(index + 1));
  const devices = await Promise.all(
    cameras.map((camera) =>
      startVirtualCamera(virtualCameraFor(camera, { username: 'admin', password: new Secret(password) })),
    ),
  );
  const places = Object.fromEntries(devices.map(({ id, port }) => [id, `127.0.0.1:${port}`]));
  return {
    password,
    cameras,
    devices,
    endpoints: parseEndpoints(JSON.stringify({ devices: places }), 'endpoints.json'),
    credentials: new CredentialStore({ baseDirectory: '/', environment: { CAMERA: `admin:${password}` } }),
    async close() {
      await Promise.all(devices.map((device) => device.close()));
    },
  };
}

function cameraAt(number: number): DesiredCamera {
  const digits = String(number).padStart(2, '0');
  return sampleCamera({
    id: `vn01-00070-mr-00${digits}` as CameraId,
    serial: `DS-2CD2T47G2-L20260110AAWR${digits}`,
    mac: `44:19:b6:00:70:${digits}`,
    address: `10.1.70.${10 + number}`,
    credential: { reference: 'env:CAMERA', version: 1 },
  });
}
