import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { lockFolder, stateFile } from '@wardctl/deploy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppliedWard, statusesOf } from '../support/applied-ward.ts';
import { enginePart } from '../support/engine.ts';
import { describeWith } from '../support/real-part.ts';
import { startVirtualWard, type VirtualWard } from '../support/virtual-ward.ts';

const stack = 'vn01-00070';
const allDone = { 'vn01-00070-mr-0001': 'done', 'vn01-00070-mr-0002': 'done' };

describeWith(enginePart)('what a dead run leaves', () => {
  let virtual: VirtualWard;
  let applied: AppliedWard;

  beforeAll(async () => {
    virtual = await startVirtualWard(2);
  });

  beforeEach(() => {
    applied = new AppliedWard(virtual);
  });

  afterAll(() => virtual.close());

  test('a lock of a process that is gone is removed, and the run goes on', async () => {
    const gone = spawn('true');
    await once(gone, 'exit');
    writeLock(gone.pid ?? 0);

    expect(statusesOf(await applied.apply(applied.ward()))).toEqual(allDone);
    expect(readdirSync(lockFolder(applied.layout, stack))).toEqual([]);
  });

  test('a lock of a living engine is respected', async () => {
    const living = pretendEngine();
    writeLock(living.pid ?? 0);

    const report = await applied.apply(applied.ward());
    living.kill();

    expect(report.wards).toMatchObject([{ status: 'failed', code: 'state/locked' }]);
    expect(report.wards[0]?.message).toContain(`process ${living.pid}`);
  });

  test('open creations are adopted, and gone from the state afterwards', async () => {
    await applied.apply(applied.ward());
    editState((latest) => {
      const cameras = latest.resources.filter(({ type }) => type === 'wardctl:index:Camera');
      latest.pending_operations = cameras.map((resource) => ({ type: 'creating', resource }));
      latest.resources = latest.resources.filter(({ type }) => type !== 'wardctl:index:Camera');
    });

    const report = await applied.apply(applied.ward());

    expect(statusesOf(report)).toEqual(allDone);
    expect(report.wards[0]?.recovered).toEqual(['2 creations of a dead run are adopted']);
    expect((await applied.recorded()).pendingCreates).toEqual([]);
  });

  test('a torn state file is replaced by its backup', async () => {
    await applied.apply(applied.ward());
    const changed = applied.ward((camera) => ({
      ...camera,
      settings: { ...camera.settings, hostname: `new-${camera.id}` },
    }));
    await applied.apply(changed);
    writeFileSync(stateFile(applied.layout, stack), 'torn');

    const report = await applied.apply(applied.ward());

    expect(report.wards.flatMap(({ recovered }) => recovered)).toContain(
      'the state file could not be read: its backup was taken',
    );
    expect((await applied.plan(applied.ward())).wards[0]?.actions).toEqual([]);
    expect(virtual.devices.map(({ state }) => state.settings.hostname)).toEqual(Object.keys(allDone));
  });

  test('a lost file of the stack is made again', async () => {
    await applied.apply(applied.ward());
    rmSync(join(applied.layout.project, `Pulumi.${stack}.yaml`));

    const changed = applied.ward((camera) => ({
      ...camera,
      settings: { ...camera.settings, hostname: `again-${camera.id}` },
    }));

    expect(statusesOf(await applied.apply(changed))).toEqual(allDone);
  });

  function writeLock(pid: number): void {
    mkdirSync(lockFolder(applied.layout, stack), { recursive: true });
    const lock = { pid, username: 'root', hostname: hostname(), timestamp: new Date().toISOString() };
    writeFileSync(join(lockFolder(applied.layout, stack), 'left.json'), JSON.stringify(lock));
  }

  interface Latest {
    resources: { readonly type: string }[];
    pending_operations?: { readonly type: string; readonly resource: unknown }[];
  }

  function editState(edit: (latest: Latest) => void): void {
    const file = stateFile(applied.layout, stack);
    const state = JSON.parse(zstdDecompressSync(readFileSync(file)).toString('utf8'));
    edit(state.checkpoint.latest);
    writeFileSync(file, zstdCompressSync(Buffer.from(JSON.stringify(state))));
  }
});

/** A process whose command line looks like the engine's. */
function pretendEngine(): ChildProcess {
  return spawn('sleep', ['60'], { argv0: 'pulumi' });
}
