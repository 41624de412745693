import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecorderId } from '@wardctl/fleet';
import { describe, expect, test } from 'vitest';
import type { FootageHold, RetentionPolicy } from '../src/retention-policy.ts';
import { cameraId } from './desired-fleet.ts';
import { hosts, KeeperHost } from './keeper-host.ts';

const hour = 3_600;
const day = 24 * hour;
const now = Date.UTC(2026, 0, 31, 12) / 1_000;
const [first, second] = [cameraId(1), cameraId(2)];

function policy(changes: Partial<RetentionPolicy> = {}): RetentionPolicy {
  return {
    recorder: 'vn01-00070-rec-01' as RecorderId,
    kind: 'motion',
    storagePath: '/srv/footage',
    segmentSeconds: hour,
    cameras: [
      { id: first, keepSeconds: 7 * day, ceilingSeconds: 10 * day },
      { id: second, keepSeconds: 7 * day, ceilingSeconds: 10 * day },
    ],
    holds: [],
    templateDigest: '',
    ...changes,
  };
}

function hold(changes: Partial<FootageHold>): FootageHold {
  return { id: 'h-1', camera: first, from: 0, to: now, until: now + day, ...changes };
}

/** Name of the segment that began `seconds` before now. */
function began(seconds: number, ending = '.mp4'): string {
  const [date, time = ''] = new Date((now - seconds) * 1_000).toISOString().slice(0, 19).split('T');
  return `${date}_${time.replaceAll(':', '-')}${ending}`;
}

/** One more than Linux ever gives out. */
const beyondEveryPid = 4_194_305;

const microseconds = '-123456.mp4';

describe.each(hosts)('on a host with the tools of $host', (tools) => {
  test('deletes what is wholly past its time and leaves the rest', async () => {
    using host = new KeeperHost(tools);
    const ages = [8 * day, 7 * day + hour, 7 * day, 7 * day - hour, hour];
    for (const age of ages) host.segment(`${first}/${began(age)}`, { bytes: 100 });
    host.install(policy());

    const report = await host.report('run', now);

    expect(host.files(first)).toEqual([began(7 * day), began(7 * day - hour), began(hour)]);
    expect(report.cameras).toEqual([
      {
        id: first,
        files: 3,
        bytes: 300,
        oldest: now - 7 * day,
        newest: now - hour,
        expired: 0,
        held: 0,
        deleted: 2,
        deletedBytes: 200,
      },
      { id: second, files: 0, bytes: 0, expired: 0, held: 0, deleted: 0, deletedBytes: 0 },
    ]);
    expect(report).toMatchObject({ recorder: 'vn01-00070-rec-01', at: now, unmanaged: [], problems: [] });
    expect(report.totalBytes).toBeGreaterThan(report.freeBytes);
  });

  test('deletes at the ceiling even where the end of a segment is not yet past its time', async () => {
    using host = new KeeperHost(tools);
    for (const age of [10 * day, 10 * day - 1, hour]) host.segment(`${first}/${began(age)}`);
    host.install(policy({ cameras: [{ id: first, keepSeconds: 10 * day, ceilingSeconds: 10 * day }] }));

    await host.report('run', now);

    expect(host.files(first)).toEqual([began(10 * day - 1), began(hour)]);
  });

  test('keeps the newest segment of a camera whatever its age: it may be open', async () => {
    using host = new KeeperHost(tools);
    host.segment(`${first}/${began(91 * day)}`);
    host.segment(`${first}/${began(90 * day)}`, { bytes: 0 });
    host.install(policy());

    const report = await host.report('run', now);

    expect(host.files(first)).toEqual([began(90 * day)]);
    expect(report.cameras[0]).toMatchObject({ files: 1, bytes: 0, deleted: 1, expired: 0 });
  });

  test('keeps every segment that a hold overlaps, and says so', async () => {
    using host = new KeeperHost(tools);
    const ages = [20 * day + 2 * hour, 20 * day + hour, 20 * day, 20 * day - hour, 20 * day - 2 * hour, hour];
    for (const age of ages) host.segment(`${first}/${began(age)}`);
    for (const age of [20 * day, hour]) host.segment(`${second}/${began(age)}`);
    const from = now - 20 * day - 1_800;
    host.install(policy({ holds: [hold({ from, to: from + hour })] }));

    const report = await host.report('run', now);

    expect(host.files(first)).toEqual([began(20 * day + hour), began(20 * day), began(hour)]);
    expect(host.files(second)).toEqual([began(hour)]);
    expect(report.cameras[0]).toMatchObject({ files: 3, held: 2, deleted: 3, oldest: now - hour });
  });

  test('lets go of footage once its hold is no longer in force', async () => {
    using host = new KeeperHost(tools);
    for (const age of [20 * day, hour]) host.segment(`${first}/${began(age)}`);
    host.install(policy({ holds: [hold({ until: now - 1 })] }));

    await host.report('run', now);

    expect(host.files(first)).toEqual([began(hour)]);
  });

  test('gives held footage a second name where the recorder deletes by itself, until the hold ends', async () => {
    using host = new KeeperHost(tools);
    for (const age of [5 * day, 4 * day, hour]) {
      host.segment(`${first}/${began(age, microseconds)}`, { bytes: 50 });
    }
    const held = hold({ from: now - 5 * day, to: now - 5 * day + 60 });
    host.install(policy({ kind: 'mediamtx', holds: [held] }));
    await host.report('run', now);
    const original = join(host.storage, first, began(5 * day, microseconds));
    const linked = statSync(original).nlink;
    host.removeSegment(`${first}/${began(5 * day, microseconds)}`);

    const during = await host.report('run', now);
    host.install(policy({ kind: 'mediamtx' }));
    const after = await host.report('run', now);

    expect(linked).toBe(2);
    expect(during.cameras[0]).toMatchObject({
      files: 3,
      bytes: 150,
      held: 1,
      deleted: 0,
      oldest: now - 4 * day,
    });
    expect(after.cameras[0]).toMatchObject({ files: 2, bytes: 100, held: 0, deleted: 1, deletedBytes: 50 });
    expect(host.files(`.held/${first}`)).toEqual([]);
  });

  test('takes a second name away without counting a deletion while the footage itself stays', async () => {
    using host = new KeeperHost(tools);
    for (const age of [5 * day, hour]) host.segment(`${first}/${began(age, microseconds)}`);
    const held = hold({ from: now - 5 * day, to: now - 5 * day + 60 });
    host.install(policy({ kind: 'mediamtx', holds: [held] }));
    await host.report('run', now);
    host.install(policy({ kind: 'mediamtx' }));

    const report = await host.report('run', now);

    expect(report.cameras[0]).toMatchObject({ files: 2, deleted: 0, expired: 0, held: 0 });
    expect(host.files(`.held/${first}`)).toEqual([]);
    expect(host.files(first)).toHaveLength(2);
  });

  test('counts and keeps the footage of cameras that the policy does not name', async () => {
    using host = new KeeperHost(tools);
    for (const age of [90 * day, 80 * day]) host.segment(`vn01-00070-mr-0099/${began(age)}`);
    host.install(policy());

    const report = await host.report('run', now);

    expect(report.unmanaged).toEqual([
      { id: 'vn01-00070-mr-0099', files: 2, bytes: 20, oldest: now - 90 * day, newest: now - 80 * day },
    ]);
    expect(host.files('vn01-00070-mr-0099')).toHaveLength(2);
  });

  test('touches nothing that is not named like a segment of its recorder', async () => {
    using host = new KeeperHost(tools);
    const names = [
      'evidence.mp4',
      '2020-01-01.mp4',
      `${began(90 * day)}.part`,
      began(90 * day, '-12345.mp4'),
      began(90 * day, microseconds),
      `x${began(90 * day)}`,
      `${began(90 * day)}\n`,
      `x\n${began(90 * day)}`,
    ];
    for (const name of names) host.segment(`${first}/${name}`);
    host.segment(`${first}/deeper/${began(90 * day)}`);
    host.segment(began(90 * day));
    host.segment(`${first}/${began(hour)}`);
    host.install(policy());

    const report = await host.report('run', now);

    expect(host.files(first)).toEqual([...names, 'deeper', began(hour)].sort());
    expect(host.files('')).toEqual([began(90 * day), first].sort());
    expect(report.cameras[0]).toMatchObject({ files: 1, deleted: 0 });
  });

  test('follows no symbolic link, to a file or to a folder', async () => {
    using host = new KeeperHost(tools);
    const outside = join(host.root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, began(90 * day)), 'kept');
    writeFileSync(join(outside, began(80 * day)), 'kept');
    host.segment(`${second}/${began(hour)}`);
    symlinkSync(outside, join(host.storage, first));
    symlinkSync(join(outside, began(90 * day)), join(host.storage, second, began(90 * day)));
    host.install(policy());

    const report = await host.report('run', now);

    expect(host.files(`../../outside`)).toEqual([began(90 * day), began(80 * day)]);
    expect(host.files(second)).toEqual([began(90 * day), began(hour)]);
    expect(report.cameras.map(({ deleted }) => deleted)).toEqual([0, 0]);
  });

  test('does not link held footage through a symbolic link', async () => {
    using host = new KeeperHost(tools);
    mkdirSync(join(host.root, 'outside'));
    symlinkSync(join(host.root, 'outside'), join(host.storage, '.held'));
    host.segment(`${first}/${began(5 * day, microseconds)}`);
    host.install(policy({ kind: 'mediamtx', holds: [hold({})] }));

    const report = await host.report('run', now);

    expect(host.files('../../outside')).toEqual([]);
    expect(report.problems).toEqual([
      `held footage of ${first} has no second name: the recorder may delete it`,
    ]);
  });

  test('goes by the last change where a name is no date', async () => {
    using host = new KeeperHost(tools);
    host.segment(`${first}/2025-13-01_00-00-00.mp4`, { changed: now - 8 * day });
    host.segment(`${first}/2025-14-01_00-00-00.mp4`, { changed: now - 6 * day });
    host.segment(`${first}/${began(hour)}`);
    host.install(policy());

    await host.report('run', now);

    expect(host.files(first)).toEqual(['2025-14-01_00-00-00.mp4', began(hour)]);
  });

  test('reports without deleting', async () => {
    using host = new KeeperHost(tools);
    for (const age of [9 * day, 8 * day, hour]) host.segment(`${first}/${began(age)}`);
    host.install(policy());

    const report = await host.report('report', now);

    expect(report.cameras[0]).toMatchObject({ files: 3, expired: 2, deleted: 0, oldest: now - 9 * day });
    expect(host.files(first)).toHaveLength(3);
  });

  test('gives way to a run in progress, and takes over what a dead one left', async () => {
    using host = new KeeperHost(tools);
    host.install(policy());
    host.lock(process.pid);

    const busy = await host.execute('run', { now });
    host.lock(beyondEveryPid);
    const free = await host.execute('run', { now });

    expect(busy).toMatchObject({ code: 75, stdout: '', stderr: 'keeper: another run is in progress\n' });
    expect(free.code).toBe(0);
    expect(host.files('../../locks')).toEqual([]);
  });

  test('waits for a run in progress when told to', async () => {
    using host = new KeeperHost(tools);
    host.install(policy());
    host.lock(process.pid);

    const waiting = host.execute('run', { now, wait: 10 });
    setTimeout(() => host.unlock(), 300);

    expect((await waiting).code).toBe(0);
  });

  test.each([
    {
      title: 'without a storage folder',
      mode: 'run',
      prepare: (host: KeeperHost) => host.removeStorage(),
      code: 66,
    },
    { title: 'with an unknown mode', mode: 'clean', prepare: () => {}, code: 64 },
  ])('says what is wrong $title', async ({ mode, prepare, code }) => {
    using host = new KeeperHost(tools);
    host.install(policy());
    prepare(host);

    const result = await host.execute(mode, { now });

    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(/^keeper: .+\n$/);
  });

  test('deletes more files than one command line can name', async () => {
    using host = new KeeperHost(tools);
    const count = 3_000;
    for (let index = 0; index < count; index += 1)
      host.segment(`${first}/${began(8 * day + index)}`, { bytes: 1 });
    host.segment(`${first}/${began(hour)}`);
    host.install(policy());

    const report = await host.report('run', now);

    expect(host.files(first)).toEqual([began(hour)]);
    expect(report.cameras[0]).toMatchObject({ deleted: count, deletedBytes: count, expired: 0 });
  });

  test('says what it could not delete', async () => {
    using host = new KeeperHost(tools);
    for (const age of [8 * day, hour]) host.segment(`${first}/${began(age)}`);
    host.install(policy());
    host.breakCommand('rm');

    const report = await host.report('run', now);

    expect(report.cameras[0]).toMatchObject({ files: 2, deleted: 0, expired: 1 });
    expect(report.problems).toEqual(['1 file could not be deleted']);
  });

  test('tells leap days and year ends apart', async () => {
    using host = new KeeperHost(tools);
    const names = [
      '2024-02-28_23-59-59',
      '2024-02-29_00-00-00',
      '2024-03-01_00-00-00',
      '2025-12-31_23-59-59',
    ];
    for (const name of names) host.segment(`${name}/${name}.mp4`);
    host.install(policy());

    const { unmanaged } = await host.report('report', now);

    expect(unmanaged.map(({ oldest }) => new Date((oldest ?? 0) * 1_000).toISOString())).toEqual(
      names.map((name) => name.replace(/_(..)-(..)-(..)/, 'T$1:$2:$3.000Z')),
    );
  });

  test('counts beyond four gigabytes', async () => {
    using host = new KeeperHost(tools);
    host.segment(`${first}/${began(hour)}`);
    host.sparse(`${first}/${began(hour)}`, 5_000_000_000);
    host.install(policy());

    const report = await host.report('report', now);

    expect(report.cameras[0]?.bytes).toBe(5_000_000_000);
  });
});
