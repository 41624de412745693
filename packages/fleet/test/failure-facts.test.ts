import { expect, test } from 'vitest';
import { FleetError, type Silence, silenceOf } from '../src/index.ts';

test.each<[string, unknown, Silence | undefined]>([
  ['a closed port', { code: 'ECONNREFUSED' }, 'refused'],
  ['a network without a way', { code: 'EHOSTUNREACH' }, 'no-route'],
  ['a name that leads nowhere', { code: 'ENOTFOUND' }, 'unknown-name'],
  ['what caused another error', new Error('broken', { cause: { code: 'ECONNRESET' } }), 'reset'],
  ['an error that says nothing of it', new Error('broken'), undefined],
  ['nothing at all', undefined, undefined],
])('the silence is read off %s', (_case, error, silence) => {
  expect(silenceOf(error)).toBe(silence);
});

test('facts of an error are for whoever handles it, and not part of what is printed', () => {
  const error = new FleetError('device/locked', 'cam-1: locked', { facts: { retryAfterSeconds: 60 } });

  expect(error.facts).toEqual({ retryAfterSeconds: 60 });
  expect(error.toJSON()).toEqual({ code: 'device/locked', message: 'cam-1: locked' });
});
