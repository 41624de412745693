import { expect, test } from 'vitest';
import { engineArguments, engineEnvironment } from '../../src/apply/engine-process.ts';
import { stateLayout } from '../../src/state/state-layout.ts';

test.each([
  ['up', '--yes --skip-preview --continue-on-error '],
  ['preview', ''],
] as const)('asks the engine for %s without a question', (operation, unattended) => {
  const words = engineArguments({ operation, stack: 'w1', targets: [] }, 4000).join(' ');

  expect(words).toBe(
    `${operation} ${unattended}--client=127.0.0.1:4000 --exec-kind auto.inline --event-log tcp://127.0.0.1:4000 --stack w1 --non-interactive --color never`,
  );
});

test('limits the engine to the targets', () => {
  const words = engineArguments({ operation: 'up', stack: 'w1', targets: ['urn:a', 'urn:b'] }, 1);

  expect(words.slice(-4)).toEqual(['--target', 'urn:a', '--target', 'urn:b']);
});

test('gives the engine nothing of our own environment', () => {
  process.env['WARDCTL_TEST_SECRET'] = 'secret';

  const environment = engineEnvironment(stateLayout('/state'), 4000);

  expect(Object.values(environment)).not.toContain('secret');
  expect(environment['PATH']).toBe('');
});
