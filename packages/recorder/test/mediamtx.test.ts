import { readFileSync } from 'node:fs';
import { type Credential, Secret } from '@wardctl/fleet';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mediamtx } from '../src/kinds/mediamtx.ts';
import { recorderConfiguration } from '../src/recorder-configuration.ts';
import { cameraId, desiredCamera, desiredRecorder } from './desired-fleet.ts';

interface MediamtxFile {
  readonly metricsAddress: string;
  readonly pathDefaults: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, { readonly source: string; readonly recordDeleteAfter: string }>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/recorders/mediamtx.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020.default({ allErrors: true }).compile(schema);

function credential(password: string, username = 'recorder'): Credential {
  return { username, password: new Secret(password) };
}

function rendered(
  configuration: ReturnType<typeof recorderConfiguration>,
  camera = credential('p@ss#1%/:ü'),
): { text: string; value: MediamtxFile } {
  const [file] = mediamtx.render(configuration, () => camera).files;
  const text = file?.content ?? '';
  return { text, value: parse(text) as MediamtxFile };
}

const threeCameras = [
  desiredCamera(2, { stream: { port: 8554, path: '/cam/realmonitor?channel=1&subtype=0' } }),
  desiredCamera(1),
  desiredCamera(3, { address: 'fd00::13', days: 3, ceilingDays: 3 }),
];

describe('the configuration file', () => {
  test('is the golden one', async () => {
    const { text } = rendered(recorderConfiguration(desiredRecorder(), threeCameras));

    await expect(text).toMatchFileSnapshot('golden/mediamtx/mediamtx.yml');
  });

  test('without a camera is the golden one', async () => {
    const { text } = rendered(recorderConfiguration(desiredRecorder(), []));

    await expect(text).toMatchFileSnapshot('golden/mediamtx/no-camera.yml');
  });

  test.each([
    { title: 'three cameras', cameras: threeCameras },
    { title: 'no camera', cameras: [] },
  ])('with $title has only keys and values that the schema knows', ({ cameras }) => {
    const { value } = rendered(recorderConfiguration(desiredRecorder(), cameras));

    const isValid = validate(value);

    expect({ isValid, errors: validate.errors }).toEqual({ isValid: true, errors: null });
  });

  test('can be read by nobody but its owner, in a folder of its own', () => {
    const configuration = recorderConfiguration(desiredRecorder(), threeCameras);

    const { directories, files } = mediamtx.render(configuration, () => credential('secret'));

    const folder = directories[1]?.path ?? '';
    expect(folder).toMatch(/^\/etc\/wardctl\/vn01-00070-rec-01\/[0-9a-f]{12}$/);
    expect(files.map(({ path, mode, owner }) => ({ path, mode, owner }))).toEqual([
      { path: `${folder}/mediamtx.yml`, mode: 0o600, owner: 'root:root' },
    ]);
  });

  test('gives back every password, user and path that goes in', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(anyText, anyText, anyText, (username, password, rest) => {
        const path = `/${rest.replace(/%/g, '')}`;
        const configuration = recorderConfiguration(desiredRecorder(), [
          desiredCamera(1, { stream: { port: 554, path } }),
        ]);

        const { text, value } = rendered(configuration, credential(password, username));

        const source = value.paths[cameraId(1)]?.source ?? '';
        const parts = /^rtsp:\/\/([^:@/]*):([^:@/]*)@10\.1\.70\.11:554(\/[!-~]*)$/.exec(source);
        expect(parts?.slice(1).map(decodeURIComponent)).toEqual([username, password, path]);
        expect(text).toMatch(/^[\n -~]*$/);
        expect(validate(value)).toBe(true);
      }),
    );
  });
});

test.each([
  { days: 30, ceilingDays: 45, segmentSeconds: 3_600, deleteAfter: '30d1h' },
  { days: 30, ceilingDays: 30, segmentSeconds: 3_600, deleteAfter: '30d' },
  { days: 7, ceilingDays: 30, segmentSeconds: 90, deleteAfter: '7d1m30s' },
  { days: 0.5, ceilingDays: 3, segmentSeconds: 600, deleteAfter: '12h10m' },
  { days: 0.001, ceilingDays: 0.001, segmentSeconds: 600, deleteAfter: '10m' },
])(
  '$days of at most $ceilingDays days in segments of $segmentSeconds s are deleted after $deleteAfter',
  (row) => {
    const { days, ceilingDays, segmentSeconds, deleteAfter } = row;
    const configuration = recorderConfiguration(desiredRecorder({ segmentSeconds }), [
      desiredCamera(1, { days, ceilingDays }),
    ]);

    const { value } = rendered(configuration);

    expect(value.paths[cameraId(1)]?.recordDeleteAfter).toBe(deleteAfter);
  },
);

test('two recorders on one host listen on the ports that the inventory gives them', () => {
  const configuration = recorderConfiguration(desiredRecorder({ controlPort: 19_998 }), []);

  const { value } = rendered(configuration);

  expect(value.metricsAddress).toBe('127.0.0.1:19998');
  expect(mediamtx.probe(configuration)).toEqual({ port: 19_998, path: '/metrics' });
});

test('the container runs the file of its configuration and keeps footage on the host', () => {
  const configuration = recorderConfiguration(desiredRecorder(), threeCameras);
  const folder = mediamtx.render(configuration, () => credential('secret')).directories[1]?.path;

  const container = mediamtx.container(configuration, 'sha256:01');

  expect(container).toMatchObject({
    name: 'wardctl-vn01-00070-rec-01',
    image: 'sha256:01',
    command: [`${folder}/mediamtx.yml`],
    environment: { TZ: 'UTC' },
    mounts: [
      { source: folder, target: folder, readOnly: true },
      { source: '/srv/footage', target: '/srv/footage', readOnly: false },
    ],
  });
});

describe('health', () => {
  const configuration = recorderConfiguration(desiredRecorder(), threeCameras);
  const metrics = `# Paths
paths{name="vn01-00070-mr-0001",state="ready"} 1
paths_readers{name="vn01-00070-mr-0001",readerType="",state="ready"} 0
paths_inbound_bytes{name="vn01-00070-mr-0001",state="ready"} 52011
paths{name="vn01-00070-mr-0002",state="notReady"} 1
paths{name="vn01-00070-mr-0003",state="ready"} 1
`;

  test.each([
    { title: 'the ready paths', status: 200, body: metrics, answers: true, connected: [1, 3] },
    { title: 'no camera', status: 200, body: '# Paths\npaths 0\n', answers: true, connected: [] },
    { title: 'a refusal', status: 401, body: metrics, answers: false, connected: [] },
    {
      title: 'a page of something else',
      status: 200,
      body: '<html>paths</html>',
      answers: false,
      connected: [],
    },
  ])('is read from $title', ({ status, body, answers, connected }) => {
    const health = mediamtx.parseHealth({ status, body }, configuration);

    expect(health).toEqual({ answers, connected: connected.map(cameraId) });
  });
});
