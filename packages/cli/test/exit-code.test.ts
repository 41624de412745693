import type { FleetErrorCode } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { exitCodeOfRun } from '../src/exit-code.ts';

test.each<[string, FleetErrorCode[], number]>([
  ['nothing went wrong', [], 0],
  ['devices did not answer', ['device/unreachable', 'ssh/timeout'], 5],
  ['a device failed and others did not answer', ['device/unreachable', 'device/not-applied'], 1],
  ['a lock is held', ['state/locked', 'run/not-reached'], 4],
  ['a change was refused', ['plan/refused', 'device/timeout'], 3],
  ['a change was refused and a device failed', ['plan/refused', 'device/unauthorized'], 1],
  ['the run was cancelled, whatever else happened', ['device/not-applied', 'run/cancelled'], 130],
])('says when %s', (_, codes, exitCode) => {
  expect(exitCodeOfRun(codes)).toBe(exitCode);
});
