import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type Docker from 'dockerode';
import { describe, expect, test } from 'vitest';
import { exec, get, RecorderSession } from './recorder-client.ts';

const digest = `sha256:${'7'.repeat(64)}`;
const pinned = `bluenviron/mediamtx@${digest}`;
const image = { name: 'bluenviron/mediamtx', digest };
const camera = 'vn01-00070-mr-0001';

const configuration = (extra = '') => `
metrics: true
metricsAddress: 127.0.0.1:9998
api: true
apiAddress: 127.0.0.1:9997
rtsp: false
rtmp: false
hls: false
webrtc: false
srt: false
pathDefaults:
  record: true
  recordPath: /srv/footage/%path/%Y-%m-%d_%H-%M-%S-%f
  recordSegmentDuration: 1h
${extra}
paths:
  ${camera}: { source: "rtsp://u:p%40ss@10.1.70.11:554/main", recordDeleteAfter: 30d }
  vn01-00070-mr-0002: { source: "rtsp://10.1.70.12:554/main", recordDeleteAfter: 0s }
`;

async function writeConfiguration(session: RecorderSession, text: string): Promise<void> {
  const client = await session.connect();
  const script = `mkdir -p /etc/recorder /srv/footage; cat >/etc/recorder/mediamtx.yml.new <<'END'\n${text}\nEND\nmv /etc/recorder/mediamtx.yml.new /etc/recorder/mediamtx.yml\n`;
  const { code, stderr } = await exec(client, 'sh -s', script);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

const spec: Docker.ContainerCreateOptions = {
  Image: pinned,
  Cmd: ['/etc/recorder/mediamtx.yml'],
  Labels: { 'io.wardctl.owner': 'wardctl' },
  HostConfig: {
    NetworkMode: 'host',
    RestartPolicy: { Name: 'unless-stopped' },
    Mounts: ['/etc/recorder', '/srv/footage'].map((path) => ({
      Type: 'bind' as const,
      Source: path,
      Target: path,
      ReadOnly: path === '/etc/recorder',
    })),
  },
};

async function pull(docker: Docker, reference: string): Promise<string[]> {
  const stream = await docker.pull(reference);
  const text = await Readable.from(stream)
    .map(String)
    .reduce((all: string, part: string) => all + part, '');
  return text
    .trim()
    .split('\r\n')
    .map((line: string) => JSON.parse(line).status ?? JSON.parse(line).error);
}

async function startRecorder(session: RecorderSession, name = 'recorder'): Promise<Docker.Container> {
  const docker = await session.docker();
  await pull(docker, pinned);
  const container = await docker.createContainer({ ...spec, name });
  await container.start();
  return container;
}

interface EngineRefusal {
  readonly statusCode: number;
  readonly message: string;
  /** Absent where an answer would have been a stream, and for 304. */
  readonly json?: { readonly message: string } | null;
}

const status = ({ statusCode, json, message }: EngineRefusal) => [statusCode, json?.message ?? message];
const refusal = (attempt: Promise<unknown>) => attempt.then(() => undefined, status);

test('a recorder lives a full life', async () => {
  await using session = await RecorderSession.start({ images: [image] });
  await writeConfiguration(session, configuration());
  const client = await session.connect();
  const docker = await session.docker(client);

  expect(await refusal(docker.getImage(pinned).inspect())).toEqual([
    404,
    `No such image: ${pinned}\n`.trim(),
  ]);
  expect((await pull(docker, pinned)).at(-1)).toBe(`Status: Downloaded newer image for ${pinned}`);
  expect((await docker.getImage(pinned).inspect()).RepoDigests).toEqual([pinned]);
  const container = await docker.createContainer({ ...spec, name: 'recorder' });
  expect((await container.inspect()).State.Status).toBe('created');
  await container.start();
  expect((await refusal(container.start()))?.[0]).toBe(304);
  const running = await container.inspect();
  expect(running).toMatchObject({
    Name: '/recorder',
    RestartCount: 0,
    State: { Running: true, ExitCode: 0 },
  });
  expect(running.Mounts[1]).toMatchObject({ Source: '/srv/footage', Destination: '/srv/footage', RW: true });
  await expect.poll(() => get(client, 9998, '/metrics')).toContain(`paths{name="${camera}",state="ready"} 1`);
  expect(
    JSON.parse(
      (await get(client, 9997, '/v3/paths/list')).split('\r\n\r\n')[1]?.replace(/^\w+\r\n|\r\n0.*$/gs, '') ??
        '',
    ),
  ).toMatchObject({
    itemCount: 2,
    items: [{ name: camera, ready: true }, { ready: true }],
  });
  await container.rename({ name: 'recorder-old' });
  expect(session.recorder.containers).toMatchObject([{ name: 'recorder-old', status: 'running' }]);
  await container.stop();
  expect((await refusal(container.stop()))?.[0]).toBe(304);
  expect((await container.inspect()).State).toMatchObject({ Status: 'exited', Running: false, ExitCode: 0 });
  await container.remove();
  expect(await refusal(container.inspect())).toEqual([404, `No such container: ${container.id}`]);
  expect(session.recorder.counters.dockerCalls).toBeGreaterThan(10);
});

test('it records into the bind mount, and footage of the past is there', async () => {
  await using session = await RecorderSession.start({ images: [image], backfillDays: 3 });
  await writeConfiguration(session, configuration());
  await startRecorder(session);
  const folder = join(session.recorder.root, 'srv/footage', camera);

  await expect.poll(() => globSync('*.mp4', { cwd: folder })).toHaveLength(4);

  const [oldest = '', , , newest = ''] = globSync('*.mp4', { cwd: folder }).sort();
  expect(oldest).toMatch(/^\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d-\d{6}\.mp4$/);
  const beginMs = Date.parse(oldest.replace(/^(.{10})_(..)-(..)-(..)-.*/, '$1T$2:$3:$4Z'));
  expect(Math.round((Date.now() - beginMs) / 86_400_000)).toBe(3);
  expect(statSync(join(folder, oldest)).mtimeMs - beginMs).toBeCloseTo(3_600_000, -4);
  expect(readFileSync(join(folder, newest)).subarray(4, 8).toString()).toBe('ftyp');
});

test('it deletes what is past the limit of a path, by name', async () => {
  await using session = await RecorderSession.start({ images: [image] });
  await writeConfiguration(session, configuration());
  const client = await session.connect();
  const names = ['2020-01-01_00-00-00-000000.mp4', 'notes.txt'];
  const folders = [camera, 'vn01-00070-mr-0002', 'not-configured'];
  const files = folders.flatMap((folder) => names.map((name) => `/srv/footage/${folder}/${name}`));
  await exec(client, 'sh -s', `cd /srv/footage; mkdir ${folders.join(' ')}; touch ${files.join(' ')}\n`);

  await startRecorder(session);

  const { stdout } = await exec(client, 'find /srv/footage -name "2020*" -o -name notes.txt | sort');
  expect(stdout.split('\n').filter(Boolean)).toEqual(files.slice(1).sort());
});

describe('a configuration that MediaMTX refuses', () => {
  test.each([
    ['  recordFormat: mp5', "ERR: invalid record format 'mp5'\n"],
    ['  recordDeleteAfter: 10m', "ERR: 'recordDeleteAfter' cannot be lower than 'recordSegmentDuration'\n"],
    ['  recordFoo: 1', 'ERR: json: unknown field "recordFoo"\n'],
    ['  recordPartDuration: soon', 'ERR: time: invalid duration "soon"\n'],
  ])('ends the container: %s', async (line, log) => {
    await using session = await RecorderSession.start({ images: [image] });
    await writeConfiguration(session, configuration(line));

    const container = await startRecorder(session);

    const { State } = await container.inspect();
    expect(State).toMatchObject({ Restarting: true, ExitCode: 1 });
    const frames = (await container.logs({ stdout: true, stderr: true })) as unknown as Buffer;
    expect(frames.subarray(0, 4)).toEqual(Buffer.from([1, 0, 0, 0]));
    expect(frames.readUInt32BE(4)).toBe(log.length);
    expect(frames.subarray(8, 8 + log.length).toString()).toBe(log);
    await expect.poll(async () => (await container.inspect()).RestartCount).toBeGreaterThan(1);
  });

  test('ends a container that runs, as soon as the file is written', async () => {
    await using session = await RecorderSession.start({ images: [image] });
    await writeConfiguration(session, configuration());
    const container = await startRecorder(session);

    await writeConfiguration(session, configuration('  recordFormat: mp5'));

    await expect.poll(async () => (await container.inspect()).State.ExitCode, { timeout: 3000 }).toBe(1);
  });
});

test('a changed file is in force within a second', async () => {
  await using session = await RecorderSession.start({ images: [image] });
  await writeConfiguration(session, configuration());
  await startRecorder(session);
  const client = await session.connect();

  await writeConfiguration(
    session,
    `${configuration()}  vn01-00070-mr-0003: { source: "rtsp://10.1.70.13/" }\n`,
  );

  await expect.poll(() => get(client, 9998, '/metrics'), { timeout: 3000 }).toContain('vn01-00070-mr-0003');
});

test('two recorders cannot have the same ports', async () => {
  await using session = await RecorderSession.start({ images: [image] });
  await writeConfiguration(session, configuration());
  await startRecorder(session);

  const second = await startRecorder(session, 'second');

  expect((await second.inspect()).State.ExitCode).toBe(1);
  expect(session.recorder.containers[1]?.log).toMatch(
    /^ERR: listen tcp :999[78]: bind: address already in use\n/,
  );
});

test('motion answers with the state of its cameras', async () => {
  await using session = await RecorderSession.start({ faults: { lostCameras: new Set(['cam-2']) } });
  const client = await session.connect();
  const script = `mkdir -p /etc/motion /srv/footage; cd /etc/motion
printf 'webcontrol_port 8080\\n# comment\\ncamera /etc/motion/1.conf\\ncamera /etc/motion/2.conf\\ncamera /etc/motion/none.conf\\n' >motion.conf
for n in 1 2; do printf 'camera_id %s\\ncamera_name cam-%s\\nnetcam_url rtsp://10.1.70.1/\\ntarget_dir /srv/footage/cam-%s\\nmovie_filename %%Y-%%m-%%d_%%H-%%M-%%S\\n' $n $n $n >$n.conf; done
`;
  await exec(client, 'sh -s', script);
  const docker = await session.docker(client);
  const name = `debian-motion@${digest}`;
  await pull(docker, name);
  const Binds = ['/etc/motion:/etc/motion:ro', '/srv/footage:/srv/footage'];
  const container = await docker.createContainer({
    Image: name,
    Entrypoint: ['motion'],
    Cmd: ['-n', '-c', '/etc/motion/motion.conf'],
    HostConfig: { Binds },
  });

  await container.start();

  const body = async () =>
    (await get(client, 8080, '/0/detection/connection')).replace(/^.*?\r\n\r\n\w+\r\n/s, '');
  await expect
    .poll(body)
    .toMatch(
      /^Camera 0 \nCamera 1 -- cam-1 Connection OK \nCamera 2 -- cam-2 Lost connection \nCamera 3 Lost connection \n/,
    );
  const listed = async () => (await exec(client, 'ls /srv/footage/cam-1')).stdout;
  await expect.poll(listed).toMatch(/^\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d\.mp4\n$/);
});

describe('an archive of docker save', () => {
  const config = JSON.stringify({ created: '2026-02-01T00:00:00Z', config: { Entrypoint: ['/mediamtx'] } });
  const id = createHash('sha256').update(config).digest('hex');
  const archive = tar({
    'layer/layer.tar': 'x'.repeat(3_000_000),
    [`${id}.json`]: config,
    'manifest.json': JSON.stringify([
      { Config: `${id}.json`, RepoTags: ['mediamtx:1.20'], Layers: ['layer/layer.tar'] },
    ]),
  });

  test.each([
    ['plain', archive],
    ['compressed', gzipSync(archive)],
  ])('gives an image the id that a real engine gives: %s', async (_, bytes) => {
    await using session = await RecorderSession.start();
    const docker = await session.docker();

    const answer = await docker.loadImage(Readable.from([bytes.subarray(0, 700), bytes.subarray(700)]));
    for await (const _part of answer);

    const found = await docker.getImage(`sha256:${id}`).inspect();
    expect(found).toMatchObject({ Id: `sha256:${id}`, RepoTags: ['mediamtx:1.20'], RepoDigests: [] });
  });

  test('that is cut off gives none', async () => {
    await using session = await RecorderSession.start();
    const docker = await session.docker();

    const answer = await docker.loadImage(Readable.from([archive.subarray(0, 100_000)]));
    const text = await Readable.from(answer).reduce((all: string, part: Buffer) => all + part, '');

    expect(JSON.parse(text)).toEqual({ errorDetail: { message: 'unexpected EOF' }, error: 'unexpected EOF' });
    expect(await docker.listImages()).toEqual([]);
  });
});

/** A ustar archive. */
function tar(files: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    header.write('ustar\0', 257);
    return [header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

describe('the engine refuses as Docker 20.10 does', () => {
  const gone = 'f'.repeat(64);
  test.each<[string, (docker: Docker) => Promise<unknown>, number, string]>([
    [
      'an unknown image',
      (docker) => docker.createContainer({ Image: 'none', name: 'x' }),
      404,
      'No such image: none:latest',
    ],
    [
      'an unknown container',
      (docker) => docker.getContainer(gone).start(),
      404,
      `No such container: ${gone}`,
    ],
    [
      'a digest that the registry has not',
      (docker) => docker.pull(`mediamtx@${digest}`),
      404,
      `manifest for mediamtx@${digest} not found: manifest unknown: manifest unknown`,
    ],
    [
      'a mount of what is not there',
      (docker) => docker.createContainer({ ...spec, name: 'x' }),
      400,
      'invalid mount config for type "bind": bind source path does not exist: /etc/recorder',
    ],
    [
      'a name that is no name',
      (docker) => docker.createContainer({ ...spec, HostConfig: {}, name: 'a b' }),
      400,
      'Invalid container name (a b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed',
    ],
    [
      'killing what does not run',
      async (docker) => (await docker.createContainer({ ...spec, HostConfig: {}, name: 'x1' })).kill(),
      409,
      'is not running',
    ],
    [
      'an unknown filter',
      (docker) => docker.listContainers({ filters: '{"frob":["x"]}' }),
      400,
      "Invalid filter 'frob'",
    ],
    [
      'a log without a stream',
      async (docker) => (await docker.createContainer({ ...spec, HostConfig: {}, name: 'x2' })).logs({}),
      400,
      'Bad parameters: you must choose at least one stream',
    ],
  ])('%s', async (_, attempt, code, message) => {
    await using session = await RecorderSession.start({ images: [image] });
    const docker = await session.docker();
    await pull(docker, pinned);

    const [statusCode, said] = (await refusal(attempt(docker))) ?? [];

    expect(statusCode).toBe(code);
    expect(said).toContain(message);
  });

  test('a name in use, and a container that runs', async () => {
    await using session = await RecorderSession.start({ images: [image] });
    await writeConfiguration(session, configuration());
    const container = await startRecorder(session);
    const docker = await session.docker();

    expect(await refusal(docker.createContainer({ ...spec, name: 'recorder' }))).toEqual([
      409,
      `Conflict. The container name "/recorder" is already in use by container "${container.id}". You have to remove (or rename) that container to be able to reuse that name.`,
    ]);
    expect(await refusal(container.remove())).toEqual([
      409,
      `You cannot remove a running container ${container.id}. Stop the container before attempting removal or force remove`,
    ]);
    await container.remove({ force: true });
    expect(await docker.listContainers({ all: true })).toEqual([]);
  });
});

test('lists are filtered by label, name, id and status', async () => {
  await using session = await RecorderSession.start({ images: [image] });
  await writeConfiguration(session, configuration());
  const container = await startRecorder(session);
  const docker = await session.docker();
  await docker.createContainer({ Image: pinned, name: 'other', Labels: { a: '1' } });
  const names = async (filters: object, all = true) =>
    (await docker.listContainers({ all, filters: JSON.stringify(filters) })).flatMap(({ Names }) => Names);

  expect(await names({}, false)).toEqual(['/recorder']);
  expect(await names({})).toEqual(['/other', '/recorder']);
  expect(await names({ label: ['io.wardctl.owner=wardctl'] })).toEqual(['/recorder']);
  expect(await names({ label: ['a'] })).toEqual(['/other']);
  expect(await names({ name: ['^/?other$'] })).toEqual(['/other']);
  expect(await names({ id: [container.id.slice(0, 12)] })).toEqual(['/recorder']);
  expect(await names({ status: ['created'] }, false)).toEqual(['/other']);
});

test('containers are there again after a restart, and run again if they did', async () => {
  await using session = await RecorderSession.start({ images: [image] });
  await writeConfiguration(session, configuration());
  await startRecorder(session);
  const { root } = session.recorder;

  await session.recorder.close();
  await using again = await RecorderSession.start({ root, images: [image] });

  expect(again.recorder.containers).toMatchObject([{ name: 'recorder', status: 'running' }]);
  expect(await (await again.docker()).listImages()).toHaveLength(1);
});

test('an unknown or too new version of the interface is refused', async () => {
  await using session = await RecorderSession.start();
  const docker = await session.docker();
  (docker.modem as { version?: string }).version = 'v1.43';

  const refused = await refusal(docker.listContainers());

  expect(refused).toEqual([400, 'client version 1.43 is too new. Maximum supported API version is 1.41']);
});
