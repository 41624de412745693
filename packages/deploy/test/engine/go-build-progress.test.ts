import { expect, test } from 'vitest';
import { compilerGarbageTarget } from '../../src/engine/go-build.ts';
import { advance, isPackage, mainPackage } from '../../src/engine/go-build-progress.ts';
import type { InstallProgress } from '../../src/engine/install-events.ts';

test.each<[string, InstallProgress, string, InstallProgress]>([
  [
    'a module that is downloaded',
    { phase: 'download', done: 4 },
    'go: downloading github.com/google/martian/v3 v3.3.3',
    { phase: 'download', done: 5 },
  ],
  [
    'a package that is compiled',
    { phase: 'compile', done: 7, expected: 1684 },
    'go.uber.org/automaxprocs/internal/cgroups',
    { phase: 'compile', done: 8, expected: 1684 },
  ],
  [
    'the main package, after which all is linked',
    { phase: 'compile', done: 1683, expected: 1684 },
    mainPackage,
    { phase: 'link', done: 1684, expected: 1684 },
  ],
])('%s counts', (_, before, line, after) => {
  expect(advance(before, line)).toEqual(after);
});

test.each([
  '# github.com/pulumi/pulumi/pkg/v3/engine',
  'engine/update.go:12:3: undefined: x',
  'go: finding module for package x',
  '',
])('"%s" says nothing about progress', (line) => {
  const progress: InstallProgress = { phase: 'compile', done: 1, expected: 9 };

  expect(advance(progress, line)).toBe(progress);
});

test('a package path is told from an error line', () => {
  expect(isPackage('cloud.google.com/go/kms/apiv1')).toBe(true);
  expect(isPackage('pulumi/main.go:3:1: syntax error')).toBe(false);
});

test.each([
  [16, '800'],
  [4, '100'],
])('with %i GiB the compiler runs with GOGC=%s', (gibibytes, target) => {
  expect(compilerGarbageTarget(gibibytes * 2 ** 30)).toBe(target);
});
