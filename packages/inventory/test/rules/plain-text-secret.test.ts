import { describe, expect, test } from 'vitest';
import { changed, files, load } from '../temporary-city.ts';

const secret = 'hunter2xyz';

function camera(facts: string) {
  return changed('wards/a.yaml', 'ownership: budget\n  - id', `ownership: budget\n    ${facts}\n  - id`);
}

describe.each([
  ['in a note', camera(`note: "Mật khẩu: ${secret}"`), 26],
  ['in a label', camera(`labels: { password: ${secret} }`), 26],
  ['in the query of a stream', camera(`stream: { path: "/live?user=admin&password=${secret}" }`), 26],
  [
    'in a URL in the place of a path',
    camera(`stream: { path: "rtsp://admin:${secret}@10.1.0.11/main" }`),
    26,
  ],
  ['under a key of its own', camera(`password: ${secret}`), 26],
  ['under a key in Vietnamese', camera(`matKhau: ${secret}`), 26],
  ['in the place of a reference', camera(`credential: admin:${secret}`), 26],
  [
    'in the state store of the city',
    {
      'fleet.yaml': `${files['fleet.yaml']}state: { url: "postgres://wardctl:${secret}@db.hanoi.example/state" }\n`,
    },
    18,
  ],
  [
    'in a hold',
    changed('holds.yaml', 'reference: A-1', `reference: "rtsp://admin:${secret}@10.1.0.11/main"`),
    6,
  ],
])('a password %s', (_case, change, line) => {
  test('is an error at its place, which does not repeat it', async () => {
    const { problems } = await load(change);

    expect(problems).toMatchObject([
      { severity: 'error', code: 'rule/plain-text-secret', position: { line } },
    ]);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});

test.each([
  'note: Gần bốt điện, cột số 7',
  'stream: { path: "/cam/realmonitor?channel=1&subtype=0" }',
  'credential: file:secrets.json#{id}',
  'note: "http://10.1.0.11:80/doc"',
])('%s holds none', async (facts) => {
  const { problems } = await load(camera(facts));

  expect(problems).toEqual([]);
});
