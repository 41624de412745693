import { expect, test } from 'vitest';
import { containerConfig } from '../../src/docker/container-config.ts';
import { demultiplex, withoutPasswords } from '../../src/docker/container-log.ts';
import { agreeOnVersion } from '../../src/docker/engine-version.ts';

test.each([
  ['20.10, which speaks ours as its newest', '1.41', '1.12', '1.41'],
  ['28, which speaks ours among others', '1.50', '1.24', '1.41'],
  ['29, which no longer speaks ours', '1.52', '1.44', '1.44'],
  ['18.09, which does not know ours yet', '1.39', '1.12', '1.39'],
  ['podman', '1.41', '1.24', '1.41'],
])('an engine of %s is spoken to in a version it knows', (_what, ApiVersion, MinAPIVersion, agreed) => {
  expect(agreeOnVersion({ Version: 'x', ApiVersion, MinAPIVersion }).apiVersion).toBe(agreed);
});

const frame = (stream: number, text: string) => {
  const head = Buffer.alloc(8);
  head.writeUInt8(stream, 0);
  head.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([head, Buffer.from(text)]);
};

test('the frames of both streams are put together, also when letters are split over two', () => {
  const [first, second] = [frame(1, 'Phư'), frame(2, 'lỗi\n')];

  expect(demultiplex(Buffer.concat([first, second]))).toBe('Phưlỗi\n');
});

test.each(['plain text of a container with a terminal\n', 'short', ''])(
  'what has no frames is text: %j',
  (text) => {
    expect(demultiplex(Buffer.from(text))).toBe(text);
  },
);

test('passwords in addresses are blotted out of a log', () => {
  expect(
    withoutPasswords('pull rtsp://admin:s3cret@10.1.70.11/main failed, rtsp://10.1.70.12/main too'),
  ).toBe('pull rtsp://***@10.1.70.11/main failed, rtsp://10.1.70.12/main too');
});

test('a spec is sent with its own labels, a bounded log and bind mounts only', () => {
  const config = containerConfig({
    name: 'recorder',
    image: 'mediamtx@sha256:1',
    command: ['/etc/recorder.yml'],
    environment: { TZ: 'Asia/Ho_Chi_Minh', EMPTY: '' },
    labels: { 'io.wardctl.owner': 'vn01-00070-rec-01' },
    mounts: [{ source: '/srv/footage', target: '/footage', readOnly: false }],
    network: 'host',
    restart: 'unless-stopped',
    stopTimeoutSeconds: 15,
  });

  expect(config).toEqual({
    Image: 'mediamtx@sha256:1',
    Cmd: ['/etc/recorder.yml'],
    Env: ['TZ=Asia/Ho_Chi_Minh', 'EMPTY='],
    Labels: {
      'io.wardctl.owner': 'vn01-00070-rec-01',
      'io.wardctl.spec': expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    StopTimeout: 15,
    HostConfig: {
      NetworkMode: 'host',
      RestartPolicy: { Name: 'unless-stopped' },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
      Mounts: [{ Type: 'bind', Source: '/srv/footage', Target: '/footage', ReadOnly: false }],
    },
  });
});
