import { expect, test } from 'vitest';
import { healthVerdict } from '../src/health-verdict.ts';

const silent = { answers: false, connected: [] };
const holding = (...connected: string[]) => ({ answers: true, connected });

test.each([
  { title: 'a first install that answers', before: undefined, now: holding(), healthy: true },
  { title: 'a first install that is silent', before: undefined, now: silent, healthy: false },
  { title: 'every camera back', before: holding('a', 'b'), now: holding('b', 'a'), healthy: true },
  { title: 'one camera not back', before: holding('a', 'b'), now: holding('a'), healthy: false },
  { title: 'a camera that was off already', before: holding('a'), now: holding('a'), healthy: true },
  {
    title: 'a camera that is no longer expected',
    before: holding('a', 'z'),
    now: holding('a'),
    healthy: true,
  },
  { title: 'silence where the one before was silent too', before: silent, now: silent, healthy: false },
  { title: 'an answer where the one before was silent', before: silent, now: holding(), healthy: true },
])('$title: healthy $healthy', ({ before, now, healthy }) => {
  expect(healthVerdict(before, now, ['a', 'b', 'c']).healthy).toBe(healthy);
});

test('names what is missing', () => {
  const verdict = healthVerdict(holding('b', 'c', 'a'), holding('c'), ['a', 'b', 'c']);

  expect(verdict.reason).toBe('connected before and not now: a, b');
});
