import type { HostDirectory } from '@wardctl/fleet';
import type { RecorderConfiguration } from './configuration.ts';
import { configurationFolder, owner, recorderFolder } from './host-folder.ts';

/** Folders of a recorder; those of the single cameras are made by the recorder itself. */
export function recorderDirectories(configuration: RecorderConfiguration): HostDirectory[] {
  return [
    { path: recorderFolder(configuration.recorder), mode: 0o700, owner },
    { path: configurationFolder(configuration), mode: 0o700, owner },
    { path: configuration.storagePath, mode: 0o750, owner },
  ];
}
