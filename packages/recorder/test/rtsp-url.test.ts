import { FleetError, Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { recorderConfiguration } from '../src/recorder-configuration.ts';
import { streamUrl, streamUrlWithCredential, uriPath, userinfo } from '../src/rtsp-url.ts';
import { desiredCamera, desiredRecorder } from './desired-fleet.ts';

function camera(changes = {}) {
  const [first] = recorderConfiguration(desiredRecorder(), [desiredCamera(1, changes)]).cameras;
  if (first === undefined) throw new Error('no camera');
  return first;
}

test.each([
  ['p@ss#1%/:ü', 'p%40ss%231%25%2F%3A%C3%BC'],
  ['plain', 'plain'],
  ['a b', 'a%20b'],
  ['$G1', '%24G1'],
  ['q?a&b=c;d', 'q%3Fa%26b%3Dc%3Bd'],
  ['"quoted"\\', '%22quoted%22%5C'],
  ['mật khẩu', 'm%E1%BA%ADt%20kh%E1%BA%A9u'],
  ['', ''],
])('the password %j is written %s', (password, written) => {
  expect(userinfo(camera(), { username: 'op er', password: new Secret(password) })).toBe(
    `op%20er:${written}`,
  );
});

test.each([
  ['/Streaming/Channels/101', '/Streaming/Channels/101'],
  ['/cam/realmonitor?channel=1&subtype=0', '/cam/realmonitor?channel=1&subtype=0'],
  ['/a%20b', '/a%20b'],
  ['/100%', '/100%25'],
  ['/%zz', '/%25zz'],
  ['live main', '/live%20main'],
  ['/a#b', '/a%23b'],
  ['/$MTX_QUERY', '/%24MTX_QUERY'],
  ['/phố', '/ph%E1%BB%91'],
])('the path %j is written %s', (path, written) => {
  expect(uriPath(path)).toBe(written);
});

test('an IPv6 address stands in brackets', () => {
  const ipv6 = camera({ address: 'fd00::13' });

  expect(streamUrl(ipv6)).toBe('rtsp://[fd00::13]:554/Streaming/Channels/101');
  expect(streamUrlWithCredential(ipv6, { username: 'u', password: new Secret('p') })).toBe(
    'rtsp://u:p@[fd00::13]:554/Streaming/Channels/101',
  );
});

test('a stream over TLS is pulled by RTSPS', () => {
  const encrypted = camera({ stream: { protocol: 'rtsps', port: 322, path: '/main' } });

  expect(streamUrl(encrypted)).toBe('rtsps://10.1.70.11:322/main');
  expect(streamUrlWithCredential(encrypted, { username: 'u', password: new Secret('p') })).toBe(
    'rtsps://u:p@10.1.70.11:322/main',
  );
});

test('a credential without a password is refused by its reference', () => {
  expect(() => userinfo(camera(), { username: 'u' })).toThrow(
    expect.objectContaining({
      name: FleetError.name,
      code: 'secret/unreadable',
      message: 'vn01-00070-mr-0001: the credential env:CAMERA_1 has no password',
    }),
  );
});
