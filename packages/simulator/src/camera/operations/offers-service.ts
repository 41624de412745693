import type { CameraModel, ServiceName } from '../models/camera-model.ts';

/** Whether cameras of the model have the service at all. */
export function offersService({ media, features }: CameraModel, name: ServiceName): boolean {
  if (name === 'media2') return media === 'media1+2';
  if (name === 'imaging') return features.imaging !== undefined;
  if (name === 'recording' || name === 'search') return features.card !== undefined;
  if (name === 'security') return features.tlsVersions !== undefined;
  return true;
}
