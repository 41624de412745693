import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Credential, CredentialStore, Secret } from '../../../src/index.ts';
import { plain, temporaryStore } from './temporary-store.ts';

const text = fc.string({ unit: 'binary', maxLength: 80 });
const brokenText = fc.string({
  unit: fc.constantFrom('\ud800', '\udc00', '"', '\\', '\0', ' ', '\n', '{', ':'),
  maxLength: 12,
});
const anyText = fc.oneof(text, brokenText);

const anyCredential: fc.Arbitrary<Credential> = fc
  .record({ username: anyText, password: fc.option(anyText), privateKey: fc.option(anyText) })
  .map(({ username, password, privateKey }) => ({
    username,
    ...(password !== null && { password: new Secret(password) }),
    ...(privateKey !== null && { privateKey: new Secret(privateKey) }),
  }));

test('any credential comes back as it was put', async () => {
  const { open } = await temporaryStore();
  const writer = await open();

  await fc.assert(
    fc.asyncProperty(anyCredential, async (credential) => {
      await writer.put('a', credential);

      expect(plain(await (await open()).get('a'))).toEqual(plain(credential));
    }),
    { numRuns: 40 },
  );
});

test('no text that holds a password passes, whatever the password is', async () => {
  const { open, baseDirectory, environment } = await temporaryStore();
  const writer = await open();
  const password = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 24 });

  await fc.assert(
    fc.asyncProperty(password, anyText, anyText, async (secret, before, after) => {
      await writer.put('a', { username: 'admin', password: new Secret(secret) });
      const store = new CredentialStore({ baseDirectory, environment });
      await store.resolve('age:a');

      const shown = store.redact(`${before}${secret}${after}`);

      expect(shown.replaceAll('***', '\u0000').includes(secret)).toBe(false);
    }),
    { numRuns: 40 },
  );
});
