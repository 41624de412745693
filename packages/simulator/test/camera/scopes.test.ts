import { expect, test } from 'vitest';
import { ask, modelNamed, textsIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const site = 'onvif://www.onvif.org/location/vn01-00070';
const fixed = 'onvif://www.onvif.org/Profile/Streaming';
const model = modelNamed('hikvision/DS-2CD2T47G2-L');
const auth = 'digest+token';

function change(operation: 'SetScopes' | 'AddScopes' | 'RemoveScopes', ...scopes: readonly string[]): string {
  const name = operation === 'SetScopes' ? 'Scopes' : 'ScopeItem';
  return `<tds:${operation}>${scopes.map((scope) => `<tds:${name}>${scope}</tds:${name}>`).join('')}</tds:${operation}>`;
}

test('lists the fixed scopes of the model before those that can be changed', async () => {
  const camera = await testCamera({ model, auth });

  const shown = await ask(camera, '<tds:GetScopes/>');

  expect(textsIn(shown, 'ScopeDef')).toEqual([...Array(6).fill('Fixed'), 'Configurable', 'Configurable']);
  expect(textsIn(shown, 'ScopeItem')).toContain('onvif://www.onvif.org/hardware/DS-2CD2T47G2-L');
});

test('adds scopes once, removes them and says which', async () => {
  const camera = await testCamera({ settings: { scopes: [] } });

  await ask(camera, change('AddScopes', site, site, fixed));
  const added = camera.state.settings.scopes;
  const removed = await ask(camera, change('RemoveScopes', site));

  expect(added).toEqual([site]);
  expect(textsIn(removed, 'ScopeItem')).toEqual([site]);
  expect(camera.state.settings.scopes).toEqual([]);
});

test('sets the changeable scopes as a whole', async () => {
  const camera = await testCamera();

  await ask(camera, change('SetScopes', site));

  expect(camera.state.settings.scopes).toEqual([site]);
});

test.each([
  ['an overwritten fixed scope', change('SetScopes', fixed), ['OperationProhibited', 'ScopeOverwrite']],
  ['a removed fixed scope', change('RemoveScopes', fixed), ['OperationProhibited', 'FixedScope']],
  ['a removed scope that is not there', change('RemoveScopes', site), ['InvalidArgVal', 'NoScope']],
  ['what is no URI', change('AddScopes', 'trang tien'), ['InvalidArgVal']],
  ['no scope at all', '<tds:SetScopes/>', ['InvalidArgs']],
  [
    'more scopes than the model holds',
    change('AddScopes', ...Array.from({ length: 9 }, (_, index) => `${site}/${index}`)),
    ['Action', 'TooManyScopes'],
  ],
])('refuses %s and keeps what it has', async (_what, body, subcodes) => {
  const camera = await testCamera();
  const before = camera.state.settings.scopes;

  const answer = await ask(camera, body);

  expect(answer.subcodes).toEqual(subcodes);
  expect(camera.state.settings.scopes).toEqual(before);
});
