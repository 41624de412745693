import type { ActionResult } from '@wardctl/deploy/apply';
import { expect, test } from 'vitest';
import { foldResults } from '../../src/views/fold-results.ts';

function result(device: string, status: ActionResult['status'], path = 'hostname'): ActionResult {
  return {
    device,
    status,
    type: 'wardctl:index:Camera',
    operation: 'create',
    evidence: { results: [{ path, wanted: 'a', before: 'b', after: 'a', result: 'applied' }] },
  } as unknown as ActionResult;
}

const ids = (groups: ReturnType<typeof foldResults>) =>
  groups.map((group) => group.map(({ device }) => device));

test('few results stay one by one', () => {
  const results = [result('c-1', 'done'), result('c-2', 'done')];

  expect(ids(foldResults(results))).toEqual([['c-1'], ['c-2']]);
});

test('of many, those that went alike are one, and those that are not done stay alone', () => {
  const alike = Array.from({ length: 60 }, (_, index) => result(`c-${index}`, 'done'));
  const others = [
    result('f-1', 'failed'),
    result('f-2', 'failed'),
    result('p-1', 'pending'),
    result('o-1', 'done', 'osd.name'),
  ];

  const groups = ids(foldResults([...alike, ...others]));

  expect(groups).toEqual([alike.map(({ device }) => device), ['f-1'], ['f-2'], ['p-1'], ['o-1']]);
});
