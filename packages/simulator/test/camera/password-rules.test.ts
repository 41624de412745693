import { expect, test } from 'vitest';
import { ask, askAs, modelNamed, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const better = { model: modelNamed('dahua/IPC-HFW2431S'), auth: 'digest+token' } as const;

const setComplexity = (fields: string) =>
  `<tds:SetPasswordComplexityConfiguration>${fields}</tds:SetPasswordComplexityConfiguration>`;
const setHistory = (enabled: boolean, length: number) =>
  `<tds:SetPasswordHistoryConfiguration><tds:Enabled>${enabled}</tds:Enabled><tds:Length>${length}</tds:Length></tds:SetPasswordHistoryConfiguration>`;
const setWarning = (seconds: number, failures: number) =>
  `<tds:SetAuthFailureWarningConfiguration><tds:Enabled>true</tds:Enabled><tds:MonitorPeriod>${seconds}</tds:MonitorPeriod><tds:MaxAuthFailures>${failures}</tds:MaxAuthFailures></tds:SetAuthFailureWarningConfiguration>`;
const setPassword = (password: string) =>
  `<tds:SetUser><tds:User><tt:Username>admin</tt:Username><tt:Password>${password}</tt:Password><tt:UserLevel>Administrator</tt:UserLevel></tds:User></tds:SetUser>`;

test('asks of new passwords what it was told to, and changes only what was given', async () => {
  const camera = await testCamera(better);

  await ask(
    camera,
    setComplexity(
      '<tds:Uppercase>1</tds:Uppercase><tds:SpecialChars>1</tds:SpecialChars><tds:BlockUsernameOccurrence>true</tds:BlockUsernameOccurrence>',
    ),
  );
  const shown = await ask(camera, '<tds:GetPasswordComplexityConfiguration/>');
  const refused = await Promise.all(
    ['nouppercase-1', 'NoSpecial1', 'With-Admin-1'].map((password) => ask(camera, setPassword(password))),
  );
  const taken = await ask(camera, setPassword('Right-one-1'));

  expect(['MinLen', 'Uppercase', 'Number', 'SpecialChars'].map((name) => textIn(shown, name))).toEqual([
    '8',
    '1',
    '1',
    '1',
  ]);
  expect(refused.map(({ subcodes }) => subcodes.at(-1))).toEqual(Array(3).fill('PasswordTooWeak'));
  expect(taken.status).toBe(200);
});

test('does not take a former password again while it keeps a history', async () => {
  const camera = await testCamera(better);
  const as = (password: string) => ({ username: 'admin', password });

  await ask(camera, setHistory(true, 2));
  await ask(camera, setPassword('Second-pass-2'));
  await askAs(camera, as('Second-pass-2'), setPassword('Third-pass-3'));
  const again = await askAs(camera, as('Third-pass-3'), setPassword('Second-pass-2'));

  expect(again.subcodes).toEqual(['OperationProhibited', 'PasswordTooWeak']);
});

test('keeps when to warn of failed sign-ins', async () => {
  const camera = await testCamera(better);

  await ask(camera, setWarning(30, 5));
  const shown = await ask(camera, '<tds:GetAuthFailureWarningConfiguration/>');

  expect(['Enabled', 'MonitorPeriod', 'MaxAuthFailures'].map((name) => textIn(shown, name))).toEqual([
    'true',
    '30',
    '5',
  ]);
});

test.each([
  ['a shorter password than it can ask for', setComplexity('<tds:MinLen>4</tds:MinLen>')],
  ['a longer history than it has room for', setHistory(true, 9)],
  ['more failures than it counts', setWarning(30, 1000)],
])('refuses %s', async (_what, body) => {
  const camera = await testCamera(better);
  const before = camera.state.settings;

  const { subcodes } = await ask(camera, body);

  expect(subcodes).toEqual(['InvalidArgVal']);
  expect(camera.state.settings).toBe(before);
});
