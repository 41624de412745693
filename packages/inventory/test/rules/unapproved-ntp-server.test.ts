import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

test('a time server that the city does not approve is reported', async () => {
  const problems = await problemsOf(
    changed(
      'wards/a.yaml',
      'sites:\n',
      'defaults: { camera: { settings: { clock: { ntpServers: [10.1.0.124, 8.8.8.8] } } } }\nsites:\n',
    ),
  );

  expect(problems).toEqual([
    'wards/a.yaml:4:69 rule/unapproved-ntp-server: the city does not approve the time server "8.8.8.8"',
  ]);
});
