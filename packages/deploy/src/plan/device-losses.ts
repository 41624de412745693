import { resourceTypes } from '@wardctl/provider';
import type { Loss } from './plan.ts';

/** Devices that go out of management, one line each, although a recorder is several resources. */
export function deviceLosses(type: string, device: string): Loss[] {
  if (type === resourceTypes.camera) {
    return [{ kind: 'devices', text: `${device}: no longer managed; the camera keeps its settings` }];
  }
  if (type === resourceTypes.recorderHost) {
    return [{ kind: 'devices', text: `${device}: no longer managed; the recorder stops, its footage stays` }];
  }
  return [];
}
