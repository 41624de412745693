import { expect, test } from 'vitest';
import { files, load, problemsOf } from '../temporary-city.ts';

function plan(text: string) {
  return { 'fleet.yaml': `${files['fleet.yaml']}addressPlan: ${text}\n` };
}

test('wards with a network of the plan each are in order', async () => {
  expect(await problemsOf(plan('{ wards: { cidr: 10.0.0.0/8, prefix: 16 } }'))).toEqual([]);
});

test('a network outside the plan is a warning', async () => {
  const { problems } = await load(plan('{ wards: { cidr: 10.2.0.0/15, prefix: 16 } }'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/outside-address-plan',
      message: 'vn01-00070: 10.1.0.0/16 of site "street" is outside 10.2.0.0/15, the networks of the wards',
      position: { line: 7, column: 13 },
    },
  ]);
});

test('a network that is reserved is reported', async () => {
  const [first] = await problemsOf(
    plan('{ wards: { cidr: 10.0.0.0/8, prefix: 16 }, reserved: [10.1.5.0/24] }'),
  );

  expect(first).toContain('10.1.0.0/16 of site "street" lies in 10.1.5.0/24, which is reserved');
});

test('a network larger than that of a ward is reported', async () => {
  const problems = await problemsOf(plan('{ wards: { cidr: 10.0.0.0/8, prefix: 17 } }'));

  expect(problems[0]).toContain(
    '10.1.0.0/16 of site "street" is larger than a ward\'s network, which is a /17',
  );
});

test('a ward in the network of another one is reported', async () => {
  const problems = await problemsOf(plan('{ wards: { cidr: 10.0.0.0/8, prefix: 14 } }'));

  expect(problems).toEqual([
    'wards/b.yaml:7:13 rule/outside-address-plan: vn01-00160: 10.2.0.0/16 of site "street" lies in the network of vn01-00070',
  ]);
});
