import { expect, test } from 'vitest';
import { chooseChallenge } from '../../src/auth/digest-challenge.ts';

const md5 = 'Digest qop="auth", realm="IP Camera", nonce="aa", stale="FALSE"';
const sha256 = 'Digest qop="auth", realm="IP Camera", nonce="bb", algorithm=SHA-256, stale="FALSE"';

test.each([
  [
    'no algorithm means MD5',
    [md5],
    { algorithm: 'MD5', nonce: 'aa', realm: 'IP Camera', qop: 'auth', stale: false },
  ],
  ['the stronger of two lines', [md5, sha256], { algorithm: 'SHA-256', nonce: 'bb' }],
  [
    'the stronger of two challenges in one line',
    [`${md5}, ${sha256}`],
    { algorithm: 'SHA-256', nonce: 'bb' },
  ],
  ['beside Basic', ['Basic realm="x"', 'Digest realm="y", nonce="n"'], { realm: 'y', nonce: 'n' }],
  [
    'any case of names',
    ['DIGEST Realm="r", NONCE="n", Algorithm="md5", QOP="AUTH"'],
    { algorithm: 'MD5', qop: 'auth' },
  ],
  ['blanks around the sign', ['Digest realm = "r" , nonce = "n"'], { realm: 'r', nonce: 'n' }],
  ['commas and escapes in quotes', [String.raw`Digest realm="a, b=\"c\"", nonce="n"`], { realm: 'a, b="c"' }],
  ['an empty value without quotes', ['Digest realm="r", opaque=, nonce="n"'], { opaque: '', nonce: 'n' }],
  [
    'values without quotes',
    ['Digest realm=r, nonce=MTIz/+==, stale=true'],
    { nonce: 'MTIz/+==', stale: true },
  ],
  [
    'an algorithm nobody knows beside a known one',
    ['Digest nonce="a", algorithm=SHA-512-256', md5],
    { nonce: 'aa' },
  ],
])('a challenge is understood: %s', (_case, headers, expected) => {
  expect(chooseChallenge(headers)).toMatchObject(expected);
});

test.each([
  ['no header', []],
  ['Basic only', ['Basic realm="x"']],
  ['no nonce', ['Digest realm="x"']],
  ['auth-int only', ['Digest realm="x", nonce="n", qop="auth-int"']],
  ['an unknown algorithm only', ['Digest realm="x", nonce="n", algorithm=SHA-512-256']],
])('there is no challenge to answer: %s', (_case, headers) => {
  expect(chooseChallenge(headers)).toBeUndefined();
});
