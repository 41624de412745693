import type { CameraId, Credential, HostFile, RecorderHealth } from '@wardctl/fleet';
import type { RecordedCamera, RecorderConfiguration } from '../configuration.ts';
import { deletionAgeSeconds, mediamtxDuration } from '../footage-age.ts';
import { configurationFolder, owner } from '../host-folder.ts';
import { recorderContainer } from '../recorder-container.ts';
import { recorderDirectories } from '../recorder-directories.ts';
import type { HealthAnswer, RecorderKind } from '../recorder-kind.ts';
import { streamUrlWithCredential } from '../rtsp-url.ts';
import { fillTemplate, templateText } from '../template.ts';
import { yamlString } from '../yaml-string.ts';

/**
 * MediaMTX: one path per camera, footage as `<storage>/<camera>/2026-01-31_23-59-59-123456.mp4`.
 *
 * Its state is read from the metrics: the control API would also show the passwords of the cameras to every process of the host.
 */
export const mediamtx: RecorderKind = {
  name: 'mediamtx',
  defaultControlPort: 9998,

  render(configuration, credentialOf) {
    return {
      directories: recorderDirectories(configuration),
      files: [configurationFile(configuration, credentialOf)],
    };
  },

  container(configuration, image) {
    return recorderContainer(configuration, image, { command: [filePath(configuration)] });
  },

  probe({ controlPort }) {
    return { port: controlPort, path: '/metrics' };
  },

  parseHealth,
};

function filePath(configuration: RecorderConfiguration): string {
  return `${configurationFolder(configuration)}/mediamtx.yml`;
}

function configurationFile(
  configuration: RecorderConfiguration,
  credentialOf: (camera: CameraId) => Credential,
): HostFile {
  const { recorder, controlPort, storagePath, segmentSeconds, cameras } = configuration;
  const content = fillTemplate(templateText('mediamtx.yml.template'), {
    recorder,
    metricsAddress: yamlString(`127.0.0.1:${controlPort}`),
    recordPath: yamlString(`${storagePath}/%path/%Y-%m-%d_%H-%M-%S-%f`),
    segmentDuration: mediamtxDuration(segmentSeconds),
    noPaths: cameras.length === 0 ? ' {}' : '',
    cameras: cameras.map((camera) => pathEntry(camera, credentialOf(camera.id), segmentSeconds)),
  });
  return { path: filePath(configuration), content, mode: 0o600, owner };
}

function pathEntry(camera: RecordedCamera, credential: Credential, segmentSeconds: number) {
  return {
    id: yamlString(camera.id),
    source: yamlString(streamUrlWithCredential(camera, credential)),
    deleteAfter: mediamtxDuration(deletionAgeSeconds(camera, segmentSeconds)),
  };
}

/**
 * ```
 * # Paths
 * paths{name="vn01-00070-mr-0001",state="ready"} 1
 * paths{name="vn01-00070-mr-0002",state="notReady"} 1
 * ```
 * Without any path: `paths 0`.
 */
function parseHealth({ status, body }: HealthAnswer): RecorderHealth {
  const answers = status === 200 && /^paths[{ ]/m.test(body);
  if (!answers) return { answers, connected: [] };
  const ready = body.matchAll(/^paths\{name="([^"]+)",state="ready"\} 1$/gm);
  return { answers, connected: [...ready].map(([, name = '']) => name) };
}
