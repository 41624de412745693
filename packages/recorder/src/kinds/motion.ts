import type { Credential, HostFile, RecorderHealth } from '@wardctl/fleet';
import type { RecordedCamera, RecorderConfiguration } from '../configuration.ts';
import { configurationFolder, owner } from '../host-folder.ts';
import { recorderContainer } from '../recorder-container.ts';
import { recorderDirectories } from '../recorder-directories.ts';
import type { HealthAnswer, RecorderKind } from '../recorder-kind.ts';
import { streamUrl, userinfo } from '../rtsp-url.ts';
import { fillTemplate, templateText } from '../template.ts';

/**
 * motion: one file per camera, footage as `<storage>/<camera>/2026-01-31_23-59-59.mp4`.
 *
 * It never ends because of a wrong configuration and never deletes footage: health comes from what it says of its connections,
 * deletion from the keeper.
 */
export const motion: RecorderKind = {
  name: 'motion',
  defaultControlPort: 8080,

  render(configuration, credentialOf) {
    const cameraFiles = configuration.cameras.map((camera, index) =>
      cameraFile(configuration, camera, { number: index + 1, credential: credentialOf(camera.id) }),
    );
    return {
      directories: recorderDirectories(configuration),
      files: [mainFile(configuration, cameraFiles), ...cameraFiles],
    };
  },

  container(configuration, image) {
    return recorderContainer(configuration, image, {
      entrypoint: ['motion'],
      command: ['-n', '-c', mainPath(configuration)],
    });
  },

  probe({ controlPort }) {
    return { port: controlPort, path: '/0/detection/connection' };
  },

  parseHealth,
};

function mainPath(configuration: RecorderConfiguration): string {
  return `${configurationFolder(configuration)}/motion.conf`;
}

function mainFile(configuration: RecorderConfiguration, cameraFiles: readonly HostFile[]): HostFile {
  const { recorder, controlPort } = configuration;
  const content = fillTemplate(templateText('motion.conf.template'), {
    recorder,
    controlPort: String(controlPort),
    cameras: cameraFiles.map(({ path }) => ({ file: path })),
  });
  return { path: mainPath(configuration), content, mode: 0o600, owner };
}

function cameraFile(
  configuration: RecorderConfiguration,
  camera: RecordedCamera,
  { number, credential }: { number: number; credential: Credential },
): HostFile {
  const content = fillTemplate(templateText('motion-camera.conf.template'), {
    number: String(number),
    id: camera.id,
    url: streamUrl(camera),
    userinfo: userinfo(camera, credential),
    segmentSeconds: String(configuration.segmentSeconds),
    folder: `${configuration.storagePath}/${camera.id}`,
  });
  return { path: `${configurationFolder(configuration)}/${camera.id}.conf`, content, mode: 0o600, owner };
}

/**
 * ```
 * Camera 0
 * Camera 1 -- vn01-00070-mr-0001 Connection OK
 * Camera 2 -- vn01-00070-mr-0002 Lost connection
 * ```
 */
function parseHealth({ status, body }: HealthAnswer): RecorderHealth {
  const answers = status === 200 && /^Camera 0\b/.test(body);
  if (!answers) return { answers, connected: [] };
  const connected = body.matchAll(/^Camera \d+ -- (\S+) Connection OK\s*$/gm);
  return { answers, connected: [...connected].map(([, name = '']) => name) };
}
