import { expect, test } from 'vitest';
import { changed, load } from '../temporary-city.ts';

test('a device at a site that the ward has not is reported with the nearest site', async () => {
  const { problems } = await load(
    changed('wards/a.yaml', 'site: street\n    address', 'site: streat\n    address'),
  );

  expect(problems).toMatchObject([
    {
      code: 'rule/unknown-site',
      message: 'vn01-00070-rec-01: the ward has no site "streat"',
      position: { line: 12, column: 11 },
      hint: 'Did you mean "street"?',
    },
  ]);
});
