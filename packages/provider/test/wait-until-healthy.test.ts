import { expect, test } from 'vitest';
import { waitUntilHealthy } from '../src/resources/wait-until-healthy.ts';

test('asks until the answer is healthy', async () => {
  const answers = [
    { healthy: false, reason: 'not yet' },
    { healthy: false, reason: 'not yet' },
    { healthy: true },
  ];
  let asked = 0;

  await waitUntilHealthy(async () => answers[asked++] ?? { healthy: true }, {
    signal: AbortSignal.timeout(5_000),
    intervalMs: 1,
  });

  expect(asked).toBe(3);
});

test('rejects with the last reason when its time is over', async () => {
  const wait = waitUntilHealthy(async () => ({ healthy: false, reason: 'the recorder does not answer' }), {
    signal: AbortSignal.timeout(20),
    intervalMs: 1,
  });

  await expect(wait).rejects.toThrow('the recorder does not answer');
});
