import { normaliseMac } from '../normalise.ts';
import type { Camera, WardFile } from '../schema-types.generated.ts';
import { comparableSerial } from '../sheets/city-index.ts';
import { orderKeys } from '../sheets/complete-device.ts';
import { foldText } from '../sheets/fold-text.ts';
import type { AddedCamera } from './adoption.ts';
import type { SeenCamera, SeenIdentity } from './seen-camera.ts';

/** Writes into a planned camera what its device says it is; it is no longer planned when nothing is missing. */
export function installPlanned(
  camera: Camera,
  { identity, credential }: Pick<SeenCamera, 'identity' | 'credential'>,
  { recorders = [] }: WardFile,
): AddedCamera | undefined {
  const { id, address } = camera;
  const before = JSON.stringify(camera);
  const reason = whyNot(camera, identity);
  if (reason !== undefined) return { id, address, change: 'planned', reason };
  camera.serial ??= identity.serial;
  if (credential !== undefined) camera.credential = credential;
  if (identity.mac !== undefined) camera.mac ??= identity.mac;
  const waiting = recorders.find((recorder) => recorder.id === camera.recorder)?.status === 'planned';
  if (camera.mac !== undefined && !waiting) delete camera.status;
  if (JSON.stringify(camera) === before) return undefined;
  orderKeys(camera);
  if (camera.status === undefined) return { id, address, change: 'installed' };
  const missing = waiting ? `its recorder ${camera.recorder} is only planned` : 'it names no MAC address';
  return { id, address, change: 'planned', reason: missing };
}

/** It may not be the camera that the plan means. */
function whyNot({ serial, mac, model }: Camera, seen: SeenIdentity): string | undefined {
  if (serial !== undefined && comparableSerial(serial) !== comparableSerial(seen.serial))
    return `the inventory has the serial ${serial}, and it says ${seen.serial}`;
  if (mac !== undefined && seen.mac !== undefined && normaliseMac(mac) !== seen.mac)
    return `the inventory has the MAC address ${mac}, and it says ${seen.mac}`;
  const [, name = ''] = /^[^/]+\/(.+)$/.exec(model) ?? [];
  return foldText(name) === foldText(seen.model)
    ? undefined
    : `the inventory has the model ${model}, and it says ${seen.manufacturer} ${seen.model}`;
}
