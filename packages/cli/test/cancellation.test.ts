import { expect, test, vi } from 'vitest';
import { listenForCancellation } from '../src/cancellation.ts';

test('stops politely first and aborts when asked again', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  using cancellation = listenForCancellation(() => {});

  process.emit('SIGINT');
  const afterFirst = [cancellation.stop.aborted, cancellation.signal.aborted];
  now.mockReturnValue(3_000);
  process.emit('SIGINT');

  expect(afterFirst).toEqual([true, false]);
  expect(cancellation.signal.aborted).toBe(true);
});

test('takes a signal that arrives twice at once for one', () => {
  vi.spyOn(performance, 'now').mockReturnValue(1_000);
  using cancellation = listenForCancellation(() => {});

  process.emit('SIGINT');
  process.emit('SIGINT');

  expect([cancellation.stop.aborted, cancellation.signal.aborted]).toEqual([true, false]);
});

test('hears nothing any more once it is closed', () => {
  const before = process.listenerCount('SIGINT');

  listenForCancellation(() => {})[Symbol.dispose]();

  expect(process.listenerCount('SIGINT')).toBe(before);
});
