import { Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { digestAuthorization } from '../../src/auth/digest-authorization.ts';
import { chooseChallenge } from '../../src/auth/digest-challenge.ts';

const rfc7616 = {
  username: 'Mufasa',
  password: new Secret('Circle of Life'),
  method: 'GET',
  uri: '/dir/index.html',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  nonceCount: 1,
};

function rfc7616Challenge(algorithm: string): string {
  return `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm},
    nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
}

function answer(header: string, request: Partial<typeof rfc7616> = {}): string {
  const challenge = chooseChallenge([header]);
  if (challenge === undefined) throw new Error('no usable challenge');
  return digestAuthorization(challenge, { ...rfc7616, ...request });
}

test.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('the response is that of RFC 7616 §3.9.1 for %s', (algorithm, response) => {
  const authorization = answer(rfc7616Challenge(algorithm));

  expect(authorization).toContain(`response="${response}"`);
  expect(authorization).toContain(`algorithm=${algorithm}`);
  expect(authorization).toContain('qop=auth, nc=00000001,');
});

test('a challenge without qop is answered as RFC 2069 has it, corrected by its erratum', () => {
  const header =
    'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"';

  const authorization = answer(header, { password: new Secret('CircleOfLife') });

  expect(authorization).toContain('response="1949323746fe6a43ef61f9606e7febea"');
  expect(authorization).not.toMatch(/qop|cnonce|nc=|algorithm/);
});

test('MD5-sess hashes nonce and client nonce into the key', () => {
  const authorization = answer(rfc7616Challenge('MD5-sess'));

  expect(authorization).toContain('response="e783283f46242139c486a698fec7211d"');
});

test('the count of uses is eight hexadecimal digits', () => {
  expect(answer(rfc7616Challenge('MD5'), { nonceCount: 26 })).toContain('nc=0000001a');
});

test('quotes in names are escaped and other letters sent as UTF-8', () => {
  const authorization = answer(rfc7616Challenge('MD5'), { username: 'Đ"o' });

  expect(Buffer.from(authorization, 'latin1').toString('utf8')).toContain(String.raw`username="Đ\"o"`);
});
