import { Secret } from '../../../src/index.ts';
import { AgeStore } from '../../../src/secrets.ts';

/**
 * Changes one secret again and again until it is killed. Says on stdout what it is about to do and what it has done:
 * `try 7` before the seventh value is put, `done 7` after.
 */
const [directory = '', identityFile = '', mode = 'put'] = process.argv.slice(2);
const environment = { WARDCTL_AGE_IDENTITY_FILE: identityFile };
const store = await AgeStore.open({ directory, environment });

for (let value = 1; ; value += 1) {
  process.stdout.write(`try ${value}\n`);
  const credential = { username: 'admin', password: new Secret(String(value)) };
  if (mode === 'rotate') await store.rotateKey();
  else if (mode === 'put') await store.put('a', credential);
  else {
    await store.propose('a', credential);
    process.stdout.write(`proposed ${value}\n`);
    await store.commit('a');
  }
  process.stdout.write(`done ${value}\n`);
}
