import { expect, test } from 'vitest';
import { CredentialStore, sharedCredentials, unusableCredentials } from '../../src/index.ts';

const store = new CredentialStore({
  baseDirectory: '/nonexistent',
  environment: {
    ONE: 'admin:same',
    TWO: 'operator:same',
    THREE: 'admin:other',
    KEY: '{"username":"root","privateKey":"same"}',
    BROKEN: 'no colon',
  },
});

function devices(...references: readonly string[]) {
  return references.map((reference, index) => ({ id: `cam-${index + 1}`, credential: { reference } }));
}

test('groups devices with one password, whatever the user and the reference', async () => {
  const shared = await sharedCredentials(
    store,
    devices('env:ONE', 'env:THREE', 'env:TWO', 'env:ONE', 'env:KEY'),
  );

  expect(shared).toEqual([['cam-1', 'cam-3', 'cam-4']]);
});

test('leaves out devices whose credential cannot be had', async () => {
  const shared = await sharedCredentials(store, devices('env:GONE', 'env:GONE', 'env:BROKEN', 'env:BROKEN'));

  expect(shared).toEqual([]);
});

test('says each reason once, and whom it concerns', async () => {
  const unusable = await unusableCredentials(
    store,
    devices('env:GONE', 'env:ONE', 'env:BROKEN', 'file:gone.json#a', 'file:gone.json#b'),
  );

  expect(unusable.map(({ error, devices }) => [error.code, devices])).toEqual([
    ['secret/not-found', ['cam-1']],
    ['secret/unreadable', ['cam-3']],
    ['secret/not-found', ['cam-4', 'cam-5']],
  ]);
});
