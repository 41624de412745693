import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

function at(address: string) {
  return changed('wards/a.yaml', 'address: 10.1.0.12', `address: ${address}`);
}

test.each(['113.160.1.7', '203.0.113.5', '172.32.0.1', '100.128.0.1', '11.0.0.1', '192.169.0.1'])(
  '%s is a public address',
  async (address) => {
    const problems = await problemsOf(at(address));

    expect(problems).toContain(
      `wards/a.yaml:30:14 rule/public-address: vn01-00070-rs-0002: ${address} is a public address`,
    );
  },
);

test.each([
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.0.1',
  '127.0.0.1',
  'cam.hanoi.example',
])('%s is not', async (address) => {
  const problems = await problemsOf(at(address));

  expect(problems.filter((problem) => problem.includes('public'))).toEqual([]);
});

test('a recorder must not have one either, and a city may only warn of it', async () => {
  const { problems } = await load({
    ...changed('wards/a.yaml', 'address: 10.1.0.2\n', 'address: 113.160.1.7\n'),
    ...changed('fleet.yaml', 'missing-purpose: ignore', 'missing-purpose: ignore, public-address: warning'),
  });

  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'rule/public-address',
      severity: 'warning',
      message: 'vn01-00070-rec-01: 113.160.1.7 is a public address',
    }),
  );
});
