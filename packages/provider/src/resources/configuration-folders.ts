import { configurationDigest, configurationFolder, type RecorderConfiguration } from '@wardctl/recorder';

// Folders of rendered configurations have twelve hexadecimal digits for a name; the keeper's files lie beside them.
const hexadecimal = '[0-9a-f]'.repeat(12);

/** Script that removes the folders of earlier configurations, which hold credentials, once the new one runs. */
export function removeOtherConfigurations(configuration: RecorderConfiguration): string {
  const current = configurationDigest(configuration).slice(0, 12);
  return removeFolders(configuration, `[ "\${folder##*/}" = ${current} ] || `);
}

/** Script that removes every rendered configuration of the recorder. */
export function removeConfigurations(configuration: RecorderConfiguration): string {
  return removeFolders(configuration, '');
}

function removeFolders(configuration: RecorderConfiguration, unless: string): string {
  const parent = configurationFolder(configuration).replace(/\/[^/]+$/, '');
  return [
    `for folder in '${parent}'/${hexadecimal}; do`,
    `  [ -d "$folder" ] || continue`,
    `  ${unless}rm -rf -- "$folder"`,
    'done',
    '',
  ].join('\n');
}
