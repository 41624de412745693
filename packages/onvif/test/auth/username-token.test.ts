import { Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { passwordDigest, securityHeader } from '../../src/auth/username-token.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';

const token = {
  username: 'user',
  password: new Secret('userpassword'),
  nonce: Buffer.from('LKqI6G/AikKCQrN0zqZFlg==', 'base64'),
  created: '2010-09-16T07:50:45Z',
};

test('the digest is the one of the ONVIF Application Programmer’s Guide', () => {
  expect(passwordDigest(token)).toBe('tuOSpGlFlIXsozq4HFNeeGeFLEI=');
});

test('the header carries digest, nonce and time, and never the password', () => {
  const header = securityHeader(token);

  expect(header).toContain('>tuOSpGlFlIXsozq4HFNeeGeFLEI=</wsse:Password>');
  expect(header).toContain('>LKqI6G/AikKCQrN0zqZFlg==</wsse:Nonce>');
  expect(header).toContain('<wsu:Created>2010-09-16T07:50:45Z</wsu:Created>');
  expect(header).not.toContain('userpassword');
});

test('a user name cannot break out of its element', () => {
  const header = securityHeader({ ...token, username: 'a&b</wsse:Username><x>' });

  const tree = parseXml(`<r xmlns:s="s">${header}</r>`);
  expect(tree.children[0]?.children[0]?.children[0]?.text).toBe('a&b</wsse:Username><x>');
});
