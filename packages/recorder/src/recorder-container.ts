import type { ContainerSpec } from '@wardctl/fleet';
import { configurationDigest, type RecorderConfiguration } from './configuration.ts';
import { configurationFolder } from './host-folder.ts';

/** What the containers of all kinds have in common. Paths are the same inside and outside. */
export function recorderContainer(
  configuration: RecorderConfiguration,
  image: string,
  program: Pick<ContainerSpec, 'entrypoint' | 'command'>,
): ContainerSpec {
  const { recorder, kind, storagePath } = configuration;
  const folder = configurationFolder(configuration);
  return {
    name: `wardctl-${recorder}`,
    image,
    ...program,
    // Segments carry their time in their name: without a zone it would be the host's, and ambiguous for an hour a year.
    environment: { TZ: 'UTC' },
    labels: {
      'wardctl.recorder': recorder,
      'wardctl.kind': kind,
      'wardctl.configuration': configurationDigest(configuration),
    },
    mounts: [
      { source: folder, target: folder, readOnly: true },
      { source: storagePath, target: storagePath, readOnly: false },
    ],
    network: 'host',
    restart: 'unless-stopped',
    stopTimeoutSeconds: 20,
  };
}
