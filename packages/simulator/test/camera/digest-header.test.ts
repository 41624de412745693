import { expect, test } from 'vitest';
import { parseDigestHeader } from '../../src/camera/auth/digest-header.ts';

test.each([
  ['Digest username="a", nc=00000001', { username: 'a', nc: '00000001' }],
  ['digest username="a,b=c" , qop=auth', { username: 'a,b=c', qop: 'auth' }],
  ['Digest username="a \\"b\\" \\\\"', { username: 'a "b" \\' }],
  ['Digest username=""', { username: '' }],
])('reads %s', (header, expected) => {
  const parameters = parseDigestHeader(header);

  expect(Object.fromEntries(parameters ?? [])).toEqual(expected);
});

test.each([
  'Basic YWRtaW46YWRtaW4=',
  'Digest username="a',
  'Digest nc=1, nc=2',
  'Digest ;;;',
  'Digestusername=a',
])('takes %s for no Digest', (header) => {
  const parameters = parseDigestHeader(header);

  expect(parameters).toBeUndefined();
});
