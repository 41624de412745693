import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the package runs in Node itself, without what a test runner adds', async () => {
  const entry = new URL('../../src/index.ts', import.meta.url).href;
  const script = `
    const { startVirtualRecorder } = await import(${JSON.stringify(entry)});
    const { mkdtemp, rm } = await import('node:fs/promises');
    const root = await mkdtemp('${process.env['TMPDIR'] ?? '/tmp'}/plain-node-');
    const recorder = await startVirtualRecorder({ id: 'rec', root, username: 'root' });
    console.log(recorder.hostKey.slice(0, 16), recorder.port > 0);
    await recorder.close();
    await rm(root, { recursive: true });`;

  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);

  expect(stdout).toBe('ssh-ed25519 AAAA true\n');
});
