import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Redactor } from '../../src/credentials/redactor.ts';
import { Secret } from '../../src/secret.ts';

const password = `p4ß/w&r<d>"'\\$ @1`;
const username = 'admin';
const basic = Buffer.from(`${username}:${password}`).toString('base64');

function redactorOf(...secrets: string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.addCredential({ username, password: new Secret(secret) });
  return redactor;
}

/** Go's encoding/json, in which the engine writes its logs. */
function goJson(text: string): string {
  return JSON.stringify(text).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

const urlOf = (host: string) => {
  const url = new URL(`rtsp://${host}/`);
  url.username = username;
  url.password = password;
  return url.href;
};

test.each([
  ['plain', `tried ${password} once`, 'tried *** once'],
  ['twice', `${password} ${password}`, '*** ***'],
  ['beside letters', `x${password}y`, 'x***y'],
  ['not at all', 'nothing here', 'nothing here'],
  [
    'percent-encoded in an address',
    `rtsp://admin:${encodeURIComponent(password)}@10.1.1.1/`,
    'rtsp://***@10.1.1.1/',
  ],
  [
    'with small digits in an address',
    `?pw=${encodeURIComponent(password).replace(/%../g, (octet) => octet.toLowerCase())}`,
    '?pw=***',
  ],
  ['as the URL class writes it', urlOf('10.1.1.1'), 'rtsp://admin:***@10.1.1.1/'],
  ['in a form', new URLSearchParams({ password }).toString(), 'password=***'],
  ['in the text of XML', '<Password>p4ß/w&amp;r&lt;d>"\'\\$ @1</Password>', '<Password>***</Password>'],
  ['in XML with all signs escaped', '<a b="p4ß/w&amp;r&lt;d&gt;&quot;&apos;\\$ @1"/>', '<a b="***"/>'],
  ['in XML with numbers', 'p4ß/w&amp;r&lt;d&gt;&#34;&#39;\\$ @1', '***'],
  ['in HTML', 'p4ß/w&amp;r&lt;d&gt;&quot;&#39;\\$ @1', '***'],
  ['in JSON', JSON.stringify({ password }), '{"password":"***"}'],
  ['in JSON inside JSON', JSON.stringify(JSON.stringify({ password })), JSON.stringify('{"password":"***"}')],
  ['in JSON of Go', goJson(password), '"***"'],
  [
    'in the header of HTTP Basic',
    `Authorization: Basic ${basic}`,
    `Authorization: Basic ***${'='.repeat(basic.split('=').length - 1)}`,
  ],
  ['in base64 alone', `data:${Buffer.from(password).toString('base64url')};`, 'data:***;'],
  ['in single quotes of a shell', `echo 'p4ß/w&r<d>"'\\''\\$ @1'`, "echo '***'"],
  ['in double quotes of a shell', `echo "p4ß/w&r<d>\\"'\\\\\\$ @1"`, 'echo "***"'],
  ['in single quotes of YAML', `pass: 'p4ß/w&r<d>"''\\$ @1'`, "pass: '***'"],
  ['beside its user name', `${username}:${password}`, '***'],
])('blots out a password %s', (_, text, clean) => {
  expect(redactorOf(password).redact(text)).toBe(clean);
});

test('blots out a key as a whole and line by line', () => {
  const key = '-----BEGIN KEY-----\nb3BlbnNzaC1rZXktdjE\nAAAAB3NzaC1yc2E\n-----END KEY-----\n';
  const redactor = new Redactor();
  redactor.addCredential({ username: 'root', privateKey: new Secret(key) });

  const shown = [key, `at AAAAB3NzaC1yc2E:`, JSON.stringify({ key }), key.replaceAll('\n', '\r\n')].map(
    (text) => redactor.redact(text),
  );

  expect(shown.join('|')).not.toMatch(/b3Blb|AAAAB3/);
});

test('takes the longest of secrets that begin alike', () => {
  expect(redactorOf('abcd', 'abcdefgh').redact('abcdefgh abcd')).toBe('*** ***');
});

test('leaves passwords that are as short as words, except beside the user name', () => {
  const redactor = redactorOf('abc');

  expect(redactor.redact('abc rtsp://admin:abc@10.1.1.1/')).toBe('abc rtsp://***@10.1.1.1/');
});

test('finds each of many secrets that begin alike', () => {
  const secrets = Array.from({ length: 3_000 }, (_, index) => `Hanoi@2026-${index}!`);
  const redactor = redactorOf(...secrets);

  const shown = redactor.redact(secrets.map((secret) => `<${secret}>`).join(''));

  expect(shown).toBe('<***>'.repeat(3_000));
});

test('a credential shows nothing of itself, however it is printed', () => {
  const credential = { username, password: new Secret(password) };

  const shown = [
    String(credential.password),
    JSON.stringify(credential),
    inspect(credential, { showHidden: true }),
    `${credential.password}`,
  ];

  expect(shown.filter((text) => text.includes('p4'))).toEqual([]);
});
