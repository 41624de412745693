import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EventLog } from '../src/event-log.ts';

test('writes one JSON object per line, without secrets, for the eyes of its owner', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'wardctl-')), 'events.jsonl');
  using log = new EventLog(file, (facts) => JSON.stringify(facts).replaceAll('s3cret', '***'));

  log.write('apply-started', { wards: ['w1'] });
  log.write('action-finished', { message: 's3cret' });

  const lines = (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { event: 'apply-started', wards: ['w1'] },
    { event: 'action-finished', message: '***' },
  ]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('refuses a file that cannot be written', () => {
  expect(() => new EventLog('/nonexistent/events.jsonl', JSON.stringify)).toThrow(
    /--events .* cannot be written/,
  );
});
