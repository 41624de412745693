import { type Credential, FleetError, Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { RunCredentials } from '../../src/work/run-credentials.ts';

/** A store that hands out a credential when it is told to, and remembers what it was asked. */
function slowStore() {
  const asked: string[] = [];
  const waiting = new Map<string, PromiseWithResolvers<Credential>>();
  return {
    asked,
    resolve(reference: string): Promise<Credential> {
      asked.push(reference);
      const answer = Promise.withResolvers<Credential>();
      waiting.set(reference, answer);
      return answer.promise;
    },
    give: (reference: string) =>
      waiting.get(reference)?.resolve({ username: 'admin', password: new Secret(reference) }),
    fail: (reference: string) => waiting.get(reference)?.reject(new FleetError('secret/not-found', 'gone')),
  };
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const not = {};
  await new Promise(setImmediate);
  return (await Promise.race([promise, not])) !== not;
}

test('all secrets are known once each was read or could not be read, and none is read twice', async () => {
  const store = slowStore();
  const credentials = new RunCredentials(store, ['a', 'b', 'a'], { stop: new AbortController().signal });
  const needed = credentials.resolve('b');

  store.give('a');
  const before = await isSettled(credentials.known);
  store.fail('b');

  await expect(needed).rejects.toMatchObject({ code: 'secret/not-found' });
  expect([before, await isSettled(credentials.known)]).toEqual([false, true]);
  expect(store.asked).toEqual(['a', 'b']);
});

test('whoever needs a credential does not wait for the others', async () => {
  const store = slowStore();
  const references = Array.from({ length: 100 }, (_, number) => `r${number}`);
  const credentials = new RunCredentials(store, references, { stop: new AbortController().signal });

  const needed = credentials.resolve('r99');
  store.give('r99');

  expect((await needed).username).toBe('admin');
  expect(store.asked.length).toBeLessThan(20);
});

test('a run that is stopped reads no further secrets', async () => {
  const store = slowStore();
  const stop = new AbortController();
  const references = Array.from({ length: 100 }, (_, number) => `r${number}`);
  const credentials = new RunCredentials(store, references, { stop: stop.signal });

  stop.abort();
  for (const reference of store.asked) store.give(reference);

  await credentials.known;
  expect(store.asked.length).toBeLessThan(20);
});
