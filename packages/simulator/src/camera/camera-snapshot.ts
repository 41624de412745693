import { FleetError } from '@wardctl/fleet';
import type { VirtualCameraSettings } from './camera-settings.ts';

/** The settings of a virtual camera, as JSON that may be kept in a file. Holds no credential. */
export interface CameraSnapshot {
  readonly format: 1;
  readonly id: string;
  readonly settings: Omit<VirtualCameraSettings, 'accounts'>;
}

export function snapshotOf(id: string, { accounts: _, ...settings }: VirtualCameraSettings): CameraSnapshot {
  return { format: 1, id, settings };
}

/**
 * @param present What the camera has; its accounts stay, and so does whatever the snapshot is too old to know.
 * @throws FleetError `usage/invalid` when it is not of this format, or of another camera
 */
export function settingsOfSnapshot(
  snapshot: CameraSnapshot,
  id: string,
  present: VirtualCameraSettings,
): VirtualCameraSettings {
  const { format, settings } = snapshot;
  if (format !== 1 || typeof settings?.hostname !== 'string') throw unusable(id, 'it is of another format');
  if (snapshot.id !== id) throw unusable(id, `it is of ${snapshot.id}`);
  return { ...present, ...settings, accounts: present.accounts };
}

function unusable(id: string, why: string): FleetError {
  return new FleetError('usage/invalid', `${id}: the saved settings cannot be used: ${why}`, {
    hint: 'Remove them: the virtual camera then starts with its factory settings.',
  });
}
