import { configurationDigest, type RecorderConfiguration } from './configuration.ts';

export const owner = 'root:root';

/** What belongs to one recorder on its host. */
export function recorderFolder(recorder: string): string {
  return `/etc/wardctl/${recorder}`;
}

/** The folder of one configuration: a new configuration has its own files, and the old container keeps the old ones. */
export function configurationFolder(configuration: RecorderConfiguration): string {
  return `${recorderFolder(configuration.recorder)}/${configurationDigest(configuration).slice(0, 12)}`;
}
