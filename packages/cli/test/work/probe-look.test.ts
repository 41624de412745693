import { expect, test, vi } from 'vitest';
import { ProbeLook } from '../../src/work/probe-look.ts';

test('what a device takes is counted, not what it waits for its turn', () => {
  vi.useFakeTimers();
  const look = new ProbeLook();

  vi.advanceTimersByTime(500);
  look.turnsToDevice();
  vi.advanceTimersByTime(3);
  look.turnsAway();
  vi.advanceTimersByTime(2_000);
  look.turnsToDevice();
  vi.advanceTimersByTime(4);
  look.answered();
  vi.advanceTimersByTime(100);
  look.answered();
  vi.useRealTimers();

  expect(look.latencyMs).toBe(7);
});

test('what was seen adds up', () => {
  const look = new ProbeLook();

  look.saw({ clockOffsetSeconds: 1, serial: 'SN-1' });
  look.saw({ serial: 'SN-2' });

  expect(look.facts).toEqual({ clockOffsetSeconds: 1, serial: 'SN-2' });
});
