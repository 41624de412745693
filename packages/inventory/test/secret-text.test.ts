import { describe, expect, test } from 'vitest';
import { holdsSecret, isSecretKey, maskSecrets } from '../src/secret-text.ts';

test.each(['password', 'Password', 'adminPassword', 'rtsp_pwd', 'mật khẩu', 'mat_khau', 'api-key', 'secret'])(
  'the key "%s" is one for a secret',
  (key) => {
    expect(isSecretKey(key)).toBe(true);
  },
);

test.each(['credential', 'passenger', 'compass', 'secretary', 'tokens', 'pass-through', 'purpose'])(
  'the key "%s" is not',
  (key) => {
    expect(isSecretKey(key)).toBe(false);
  },
);

describe.each([
  ['rtsp://admin:12345@10.1.1.1/main', 'rtsp://admin:***@10.1.1.1/main'],
  ['rtsp://admin:p@ss/w@10.1.1.1/main', 'rtsp://admin:***@10.1.1.1/main'],
  ['/cam?user=admin&password=12345&x=1', '/cam?user=admin&password=***&x=1'],
  ['/user=admin_password=12345_channel=1', '/user=admin_password=***'],
  ['    password: two words, a comma', '    password: ***'],
  ['Mật khẩu: 12345', 'Mật khẩu: ***'],
  ['{ id: x, "pwd": "12345" }', '{ id: x, "pwd": ***'],
])('%j', (text, masked) => {
  test('holds a secret', () => {
    expect(holdsSecret(text)).toBe(true);
  });

  test('is shown without it', () => {
    expect(maskSecrets(text)).toBe(masked);
  });
});

test.each([
  '',
  'rtsp://admin@10.1.1.1/main',
  'http://10.1.1.1:80/a@b',
  'file:.wardctl/secrets.json#{id}',
  'credential: file:secrets.json#{id}',
  'bypass=1',
  'user=admin&pwd=',
  'Đường Tràng Thi, số 7',
])('%j holds none and is shown as it is', (text) => {
  expect(holdsSecret(text)).toBe(false);
  expect(maskSecrets(text)).toBe(text);
});

test('a credential that is not a reference is not shown', () => {
  expect(maskSecrets('    credential: "admin:1 2"')).toBe('    credential: ***');
});

test('a line of the body of a private key is not shown', () => {
  expect(maskSecrets(`      ${'b3BlbnNzaC1rZXktdjEA'.repeat(3)}`)).toBe('      ***');
});

test('a private key is a secret', () => {
  expect(holdsSecret('-----BEGIN OPENSSH PRIVATE KEY-----')).toBe(true);
});
