import { type DesiredRecorder, FleetError } from '@wardctl/fleet';

/**
 * The storage folder, if it can stand in every file that names it. Recorders read `%` in a path as a part of the date.
 *
 * @throws FleetError `inventory/invalid`
 */
export function storagePath({ id, storage }: DesiredRecorder): string {
  const isPlain = /^(\/[^/%\p{Cc}]+)+$/u.test(storage.path) && !/\/\.\.?(\/|$)/.test(storage.path);
  if (isPlain) return storage.path;
  throw new FleetError('inventory/invalid', `${id}: ${JSON.stringify(storage.path)} cannot hold footage`, {
    hint: 'Give an absolute folder below the root, without "%", "..", a trailing slash or control characters.',
  });
}
