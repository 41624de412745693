import { Secret } from '@wardctl/fleet';
import { describe, expect, test } from 'vitest';
import { ask, askAs, modelNamed, testPassword, textIn, textsIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('hikvision/DS-2CD2T47G2-L');
const auth = 'digest+token';

function user(username: string, level: string, password?: string): string {
  const secret = password === undefined ? '' : `<tt:Password>${password}</tt:Password>`;
  return `<tds:User><tt:Username>${username}</tt:Username>${secret}<tt:UserLevel>${level}</tt:UserLevel></tds:User>`;
}

const create = (...users: readonly string[]) => `<tds:CreateUsers>${users.join('')}</tds:CreateUsers>`;
const set = (...users: readonly string[]) => `<tds:SetUser>${users.join('')}</tds:SetUser>`;
const remove = (...names: readonly string[]) =>
  `<tds:DeleteUsers>${names.map((name) => `<tds:Username>${name}</tds:Username>`).join('')}</tds:DeleteUsers>`;

const guest = { username: 'recorder', password: 'Strong-pass-1' };
const account = { username: 'recorder', password: new Secret('Strong-pass-1'), level: 'Operator' } as const;

test('a created user signs in with the next request, with the rights of the level', async () => {
  const camera = await testCamera({ model, auth });

  await ask(camera, create(user('recorder', 'User', guest.password)));
  const reading = await askAs(camera, guest, '<tds:GetNTP/>');
  const writing = await askAs(camera, guest, '<tds:SetHostname><tds:Name>a</tds:Name></tds:SetHostname>');
  const people = await askAs(camera, guest, '<tds:GetUsers/>');

  expect([reading.status, writing.status, people.status]).toEqual([200, 403, 403]);
  expect(writing.subcodes).toEqual(['OperationProhibited']);
});

test('a changed password is in force with the next request, and the old one no more', async () => {
  const camera = await testCamera({ model, auth });

  await ask(camera, set(user('admin', 'Administrator', 'Another-pass-2')));
  const old = await ask(camera, '<tds:GetNTP/>');
  const changed = await askAs(camera, { username: 'admin', password: 'Another-pass-2' }, '<tds:GetNTP/>');

  expect([old.subcodes, changed.status]).toEqual([['NotAuthorized'], 200]);
});

test('a deleted user is gone', async () => {
  const camera = await testCamera({ model, auth, accounts: [account] });

  await ask(camera, remove('recorder'));
  const signingIn = await askAs(camera, guest, '<tds:GetNTP/>');
  const people = await ask(camera, '<tds:GetUsers/>');

  expect(signingIn.subcodes).toEqual(['NotAuthorized']);
  expect(textsIn(people, 'Username')).toEqual(['admin']);
});

describe('refuses, and changes nobody,', () => {
  test.each([
    [
      'a name that is there',
      create(user('recorder', 'User', 'Strong-pass-1')),
      ['OperationProhibited', 'UsernameClash'],
    ],
    [
      'one of two',
      create(user('new', 'User', 'Strong-pass-1'), user('new', 'User', 'Strong-pass-1')),
      ['OperationProhibited', 'UsernameClash'],
    ],
    [
      'a long name',
      create(user('n'.repeat(33), 'User', 'Strong-pass-1')),
      ['OperationProhibited', 'UsernameTooLong'],
    ],
    ['no name', create(user('', 'User', 'Strong-pass-1')), ['OperationProhibited', 'UsernameTooShort']],
    [
      'a long password',
      create(user('new', 'User', 'P1'.repeat(17))),
      ['OperationProhibited', 'PasswordTooLong'],
    ],
    ['a short password', create(user('new', 'User', 'P1')), ['OperationProhibited', 'PasswordTooWeak']],
    [
      'a password without digit',
      create(user('new', 'User', 'abcdefgh')),
      ['OperationProhibited', 'PasswordTooWeak'],
    ],
    ['no password', create(user('new', 'User')), ['OperationProhibited', 'PasswordTooWeak']],
    [
      'nobody in particular',
      create(user('new', 'Anonymous', 'Strong-pass-1')),
      ['OperationProhibited', 'AnonymousNotAllowed'],
    ],
    ['an unknown level', create(user('new', 'Guest', 'Strong-pass-1')), ['InvalidArgVal']],
    ['an empty list', create(), ['InvalidArgs']],
    [
      'a change of a stranger',
      set(user('nobody', 'User', 'Strong-pass-1')),
      ['InvalidArgVal', 'UsernameMissing'],
    ],
    [
      'a lower administrator',
      set(user('admin', 'User', testPassword.replace('&', '&amp;'))),
      ['InvalidArgVal', 'FixedUser'],
    ],
    ['a deleted administrator', remove('recorder', 'admin'), ['InvalidArgVal', 'FixedUser']],
    ['a deleted stranger', remove('recorder', 'nobody'), ['InvalidArgVal', 'UsernameMissing']],
  ])('%s', async (_what, body, subcodes) => {
    const camera = await testCamera({ model, auth, accounts: [account] });
    const before = camera.state.settings.accounts;

    const answer = await ask(camera, body);

    expect(answer.subcodes).toEqual(subcodes);
    expect(camera.state.settings.accounts).toBe(before);
  });

  test('more people than the model holds', async () => {
    const camera = await testCamera();
    const eight = Array.from({ length: 8 }, (_, index) => user(`user-${index}`, 'User', 'pass'));

    const answer = await ask(camera, create(...eight));

    expect(answer.subcodes).toEqual(['Action', 'TooManyUsers']);
    expect(camera.state.settings.accounts).toHaveLength(1);
  });
});

test('keeps no password in what it leaves behind', async () => {
  const camera = await testCamera({ model, auth });

  await ask(camera, create(user('recorder', 'User', 'pLaNtEd-pass-1')));
  const left = JSON.stringify([camera.snapshot(), camera.state]);
  const log = await ask(camera, '<tds:GetSystemLog><tds:LogType>System</tds:LogType></tds:GetSystemLog>');

  expect(left).not.toMatch(/pLaNtEd|Tràng Tiền & 1/);
  expect(textIn(log, 'String')).toMatch(/onvif: CreateUsers/);
  expect(log.body).not.toContain('pLaNtEd');
});
