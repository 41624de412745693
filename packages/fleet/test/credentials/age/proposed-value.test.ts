import { describe, expect, test } from 'vitest';
import { plain, signIn, type TemporaryStore, temporaryStore } from './temporary-store.ts';

const name = 'vn01-00070-mr-0001';

/** What the next process finds: the values in force and proposed. */
async function found(store: TemporaryStore) {
  const opened = await store.open();
  const current = await opened.get(name).catch(({ code }) => code);
  const pending = await opened.pending(name);
  return [
    typeof current === 'string' ? current : plain(current).password,
    pending && plain(pending).password,
  ];
}

describe('a change of a password that stops after each of its steps', () => {
  test('keeps the old value in force and the new one beside it once proposed', async () => {
    const store = await temporaryStore();
    await (await store.open()).put(name, signIn('old'));

    await (await store.open()).propose(name, signIn('new'));

    expect(await found(store)).toEqual(['old', 'new']);
  });

  test('has the new value in force and nothing beside it once committed', async () => {
    const store = await temporaryStore();
    await (await store.open()).put(name, signIn('old'));
    await (await store.open()).propose(name, signIn('new'));

    await (await store.open()).commit(name);

    expect(await found(store)).toEqual(['new', undefined]);
    expect(await (await store.open()).list()).toMatchObject([{ version: 2 }]);
  });

  test('has the old value in force and nothing beside it once discarded', async () => {
    const store = await temporaryStore();
    await (await store.open()).put(name, signIn('old'));
    await (await store.open()).propose(name, signIn('new'));

    await (await store.open()).discard(name);

    expect(await found(store)).toEqual(['old', undefined]);
  });

  test('begins with a proposed value alone where there was none', async () => {
    const store = await temporaryStore();
    await (await store.open()).propose(name, signIn('first'));
    const proposed = await found(store);

    await (await store.open()).commit(name);

    expect(proposed).toEqual(['secret/not-found', 'first']);
    expect(await found(store)).toEqual(['first', undefined]);
  });

  test.each(['commit', 'discard'] as const)('can %s twice', async (step) => {
    const store = await temporaryStore();
    const opened = await store.open();
    await opened.put(name, signIn('old'));
    await opened.propose(name, signIn('new'));
    await opened[step](name);

    await opened[step](name);

    expect(await found(store)).toEqual([step === 'commit' ? 'new' : 'old', undefined]);
  });
});

test.each([
  ['another proposal', 'propose'],
  ['a new value', 'put'],
  ['removal', 'remove'],
] as const)('a proposed value, which a device may have taken already, is safe from %s', async (_, change) => {
  const store = await temporaryStore();
  const opened = await store.open();
  await opened.put(name, signIn('old'));
  await opened.propose(name, signIn('new'));

  const refused = opened[change](name, signIn('third'));

  await expect(refused).rejects.toMatchObject({ code: 'secret/pending' });
  expect(await found(store)).toEqual(['old', 'new']);
});
