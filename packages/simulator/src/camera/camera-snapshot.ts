import { FleetError } from '@wardctl/fleet';
import type { VirtualCameraSettings } from './camera-settings.ts';

/** The settings of a virtual camera, as JSON that may be kept in a file. Holds no credential. */
export interface CameraSnapshot {
  readonly format: 1;
  readonly id: string;
  readonly settings: VirtualCameraSettings;
}

/** @throws FleetError `usage/invalid` when it is not of this format, or of another camera */
export function settingsOfSnapshot(snapshot: CameraSnapshot, id: string): VirtualCameraSettings {
  const { format, settings } = snapshot;
  if (format !== 1 || typeof settings?.hostname !== 'string') throw unusable(id, 'it is of another format');
  if (snapshot.id !== id) throw unusable(id, `it is of ${snapshot.id}`);
  return settings;
}

function unusable(id: string, why: string): FleetError {
  return new FleetError('usage/invalid', `${id}: the saved settings cannot be used: ${why}`, {
    hint: 'Remove them: the virtual camera then starts with its factory settings.',
  });
}
