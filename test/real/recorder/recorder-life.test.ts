import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { containersOf } from '../support/docker.ts';
import { enginePart } from '../support/engine.ts';
import { filesWith } from '../support/files-with.ts';
import { newestBytes, probeSegment, putOldSegment, segmentsOf, untilClosed } from '../support/footage.ts';
import { hostPart, realHost } from '../support/host.ts';
import { brokenImage } from '../support/images.ts';
import { cameraIds, RealCity, recorderId } from '../support/real-city.ts';
import { describeWith } from '../support/real-part.ts';
import { realKinds } from '../support/recorder-kinds.ts';
import { rtspPart } from '../support/rtsp-source.ts';
import { startWardctl, wardctl } from '../support/wardctl.ts';

const parts = {
  name: 'engine, OpenSSH server, Docker Engine or RTSP server',
  present: enginePart.present && hostPart.present && rtspPart.present,
};
const [camera] = cameraIds;

for (const kind of realKinds) {
  const describeKind = kind.missing === undefined ? describeWith(parts) : describe.skip;
  const leftOut = kind.missing === undefined ? '' : ` (left out: set ${kind.missing})`;

  describeKind(`a real ${kind.kind} recorder${leftOut}`, () => {
    let city: RealCity;
    let image: Awaited<ReturnType<typeof kind.image>>;
    const outputs: string[] = [];

    async function run(...words: string[]) {
      const finished = await wardctl(city.directory, ...words);
      outputs.push(finished.stdout, finished.stderr);
      return finished;
    }

    beforeAll(async () => {
      if (realHost === undefined) throw new Error('no host');
      image = await kind.image();
      city = await RealCity.start(realHost, { kind: kind.kind, image });
    });

    afterAll(async () => {
      await run('destroy', '--yes');
      await city.stop();
    });

    test('is pushed with its image, configuration and keeper by one apply', async () => {
      const { code, stdout, stderr } = await run('apply', '--yes');

      expect({ code, output: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, output: '' });
      expect(await containersOf(recorderId)).toEqual([expect.stringMatching(/ running$/)]);
    });

    test('records playable H.264 of every camera', async () => {
      for (const id of cameraIds) {
        const [first = ''] = await untilClosed(city.footage, id, { count: 1, timeoutMs: 60_000 });

        expect(await probeSegment(first)).toMatchObject({ codec: 'h264' });
        expect((await probeSegment(first)).seconds).toBeGreaterThan(1);
      }
    });

    test('has nothing to do at a second apply, and is not touched', async () => {
      const before = await containersOf(recorderId);
      const { code, stdout } = await run('apply', '--yes', '--json');

      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ summary: { done: 0, failed: 0, pending: 0 } });
      expect(await containersOf(recorderId)).toEqual(before);
    });

    test('drops footage past a shortened retention and keeps what is younger', async () => {
      const old = putOldSegment(city.footage, camera, { name: kind.segmentName(daysAgo(10)), daysAgo: 10 });
      const young = putOldSegment(city.footage, camera, { name: kind.segmentName(daysAgo(3)), daysAgo: 3 });
      city.setRetention(7);

      const refused = await run('apply', '--yes');
      const { code } = await run('apply', '--yes', '--allow-footage-loss');

      expect(refused.code).toBe(3);
      expect(code).toBe(0);
      expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    });

    test('is rolled back to the old one, which records on, when the new one is not healthy', async () => {
      city.setImage({ name: 'wardctl-test/broken', imageId: await brokenImage() });
      const { code, stdout, stderr } = await run('apply', '--yes', '--health-gate', '5');
      const [bytes, segments] = [newestBytes(city.footage, camera), segmentsOf(city.footage, camera).length];

      expect(code).toBe(1);
      expect(stdout + stderr).toContain('docker/health-gate-failed');
      expect(await containersOf(recorderId)).toEqual([expect.stringMatching(/ running$/)]);
      await expect
        .poll(
          () =>
            segmentsOf(city.footage, camera).length > segments || newestBytes(city.footage, camera) > bytes,
          { timeout: 40_000 },
        )
        .toBe(true);
    });

    test('ends in the wanted state when the tool is killed in the middle of an apply and run again', async () => {
      city.setImage(image);
      city.setRetention(6);
      const words = ['apply', '--yes', '--allow-footage-loss', '--events', 'events.ndjson'];
      const child = startWardctl(city.directory, ...words);
      await untilStarted(`${city.directory}/events.ndjson`, child);
      child.kill('SIGKILL');
      await once(child, 'exit');

      const { code, stdout, stderr } = await run('apply', '--yes', '--allow-footage-loss');
      const plan = await run('plan', '--detailed-exitcode');

      expect({ code, output: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, output: '' });
      expect(plan.code).toBe(0);
      expect(await containersOf(recorderId)).toEqual([expect.stringMatching(/ running$/)]);
      await untilClosed(city.footage, camera, { count: 1, timeoutMs: 60_000 });
    });

    test('shows no password in any output, state, plan or report', () => {
      expect(outputs.join('').length).toBeGreaterThan(100);
      for (const secret of city.secrets) expect(outputs.join('')).not.toContain(secret);
      expect(filesWith(`${city.directory}/.wardctl`, [recorderId])).not.toEqual([]);
      expect(filesWith(`${city.directory}/.wardctl`, city.secrets)).toEqual([]);
    });

    test('is gone after destroy, and its footage stays', async () => {
      const before = segmentsOf(city.footage, camera).length;
      const { code, stdout } = await run('destroy', '--yes');

      expect({ code, stdout: code === 0 ? '' : stdout }).toEqual({ code: 0, stdout: '' });
      expect(await containersOf(recorderId)).toEqual([]);
      expect(segmentsOf(city.footage, camera).length).toBeGreaterThanOrEqual(before);
    });
  });
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}

/** Waits until the first device is being worked at. */
async function untilStarted(events: string, child: { readonly exitCode: number | null }): Promise<void> {
  const { readFileSync } = await import('node:fs');
  while (child.exitCode === null) {
    if (existsSync(events) && readFileSync(events, 'utf8').includes('started')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the apply ended before it was killed');
}
