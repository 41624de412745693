import { expect, test } from 'vitest';
import { changed, load, problemsOf } from '../temporary-city.ts';

function camera(facts: string) {
  return changed('wards/a.yaml', 'ownership: budget\n  - id', `ownership: budget\n    ${facts}\n  - id`);
}

test('a camera that is reached by HTTPS with a plain stream is a warning', async () => {
  const { problems } = await load(camera('protocol: https'));

  expect(problems).toMatchObject([
    {
      severity: 'warning',
      code: 'rule/plain-stream',
      message: 'vn01-00070-rs-0001: reached by HTTPS, but its recorder pulls the stream by plain RTSP',
      position: { line: 26, column: 15 },
    },
  ]);
});

test('a protocol of the model is reported at the model', async () => {
  const problems = await problemsOf(
    changed(
      'models/hikvision.yaml',
      'stream: { path: /main }',
      'protocol: https\n    stream: { path: /main }',
    ),
  );

  expect(problems).toHaveLength(4);
  expect(problems[0]).toMatch(/^wards\/a\.yaml:23:12 rule\/plain-stream: /);
});

test('RTSPS is not plain', async () => {
  expect(await problemsOf(camera('protocol: https\n    stream: { protocol: rtsps, port: 322 }'))).toEqual([]);
});
