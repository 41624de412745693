import { expect, test } from 'vitest';
import { cleanStreamUri } from '../../src/services/media/stream-uri.ts';

test.each([
  [
    'rtsp://10.0.0.5:554/Streaming/Channels/101?transportmode=unicast',
    'rtsp://10.0.0.5:554/Streaming/Channels/101?transportmode=unicast',
  ],
  ['RTSP://admin:p%40ss@10.0.0.5/1', 'rtsp://10.0.0.5/1'],
  ['rtsp://admin:p@ss@10.0.0.5/1', 'rtsp://10.0.0.5/1'],
  [
    'rtsp://10.0.0.5/1?user=admin&password=abc&channel=1',
    'rtsp://10.0.0.5/1?user=***&password=***&channel=1',
  ],
  [
    'rtsp://10.0.0.5/user=admin&password=tlJ&channel=1.sdp',
    'rtsp://10.0.0.5/user=***&password=***&channel=1.sdp',
  ],
  [' rtsp://[fe80::1]:554/a \n', 'rtsp://[fe80::1]:554/a'],
  ['(null)', undefined],
  ['rtsp://', undefined],
  ['', undefined],
])('the stream address %s is kept as %s', (text, expected) => {
  expect(cleanStreamUri(text)).toBe(expected);
});
