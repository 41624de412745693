import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Checkpoint,
  decodeCheckpoint,
  encodeCheckpoint,
  manifestOf,
} from '../../src/state/checkpoint.ts';
import { prepareProject, prepareStack } from '../../src/state/prepare-stack.ts';
import { readRecordedStack } from '../../src/state/recorded-stack.ts';
import { clearPendingCreates, restoreBrokenState, settleState } from '../../src/state/settle-state.ts';
import { type StateLayout, stateFile, stateLayout } from '../../src/state/state-layout.ts';

const resource = {
  urn: 'urn:pulumi:w1::wardctl::wardctl:index:Camera::c',
  type: 'wardctl:index:Camera',
  id: 'c',
  custom: true,
  inputs: {},
};

let layout: StateLayout;

beforeEach(async () => {
  layout = stateLayout(mkdtempSync(join(tmpdir(), 'wardctl-state-')));
  await prepareProject(layout);
});

function checkpoint(pending: string[] = []): Checkpoint {
  const operations = pending.map((type) => ({ type, resource }));
  return {
    version: 3,
    checkpoint: {
      stack: 'organization/wardctl/w1',
      latest: { resources: [resource], pending_operations: operations },
    },
  };
}

function writeState(content: Buffer | string, suffix = ''): void {
  mkdirSync(dirname(stateFile(layout, 'w1')), { recursive: true });
  writeFileSync(`${stateFile(layout, 'w1')}${suffix}`, content);
}

describe('readRecordedStack', () => {
  test('is empty for a ward that was never applied', async () => {
    expect((await readRecordedStack(layout, 'w1')).resources.size).toBe(0);
  });

  test('gives the same serial whatever the order of entries and the time', async () => {
    const second = { ...resource, urn: `${resource.urn}2` };
    const serials = [];
    for (const resources of [
      [resource, second],
      [second, resource],
    ]) {
      const manifest = manifestOf('3.0.0', new Date(serials.length));
      writeState(
        encodeCheckpoint({ version: 3, checkpoint: { stack: 's', latest: { manifest, resources } } }),
      );
      serials.push((await readRecordedStack(layout, 'w1')).serial);
    }

    expect(serials[0]).toBe(serials[1]);
  });

  test('takes the backup of a torn file, as the next apply will', async () => {
    writeState('torn');
    writeState(encodeCheckpoint(checkpoint()), '.bak');

    expect([...(await readRecordedStack(layout, 'w1')).resources.keys()]).toEqual([resource.urn]);
  });

  test('refuses a torn file without a backup, rather than calling the ward new', async () => {
    writeState('torn');

    await expect(readRecordedStack(layout, 'w1')).rejects.toMatchObject({ code: 'state/corrupt' });
  });

  test('refuses a state of another generation', async () => {
    writeState(encodeCheckpoint({ ...checkpoint(), version: 4 } as unknown as Checkpoint));

    await expect(readRecordedStack(layout, 'w1')).rejects.toMatchObject({ code: 'state/unknown-version' });
  });
});

describe('restoreBrokenState', () => {
  test('leaves a good file alone', async () => {
    writeState(encodeCheckpoint(checkpoint()));

    expect(await restoreBrokenState(layout, 'w1')).toBe(false);
  });

  test('puts the backup in the place of an empty file', async () => {
    writeState('');
    writeState(encodeCheckpoint(checkpoint()), '.bak');

    expect(await restoreBrokenState(layout, 'w1')).toBe(true);
    expect((await readRecordedStack(layout, 'w1')).resources.size).toBe(1);
  });

  test('says so when there is no good copy', async () => {
    writeState('torn');
    writeState('torn too', '.bak');

    await expect(restoreBrokenState(layout, 'w1')).rejects.toMatchObject({ code: 'state/corrupt' });
  });
});

test('clearPendingCreates removes open creations and nothing else', async () => {
  writeState(encodeCheckpoint(checkpoint(['creating', 'updating'])));

  await clearPendingCreates(layout, 'w1');

  const left = decodeCheckpoint(readFileSync(stateFile(layout, 'w1')), 'state').checkpoint.latest;
  expect(left?.pending_operations?.map(({ type }) => type)).toEqual(['updating']);
  expect(left?.resources).toEqual([resource]);
});

test('settleState keeps the newest twenty history entries', async () => {
  const history = join(layout.store, '.pulumi', 'history', 'wardctl', 'w1');
  await prepareStack(layout, 'w1');
  mkdirSync(history, { recursive: true });
  for (let entry = 0; entry < 30; entry += 1) {
    const name = `w1-${1_700_000_000_000_000_000n + BigInt(entry)}`;
    for (const suffix of ['history.json', 'checkpoint.json', 'checkpoint.json.attrs'])
      writeFileSync(join(history, `${name}.${suffix}`), '');
  }

  await settleState(layout, 'w1');

  expect(readdirSync(history)).toHaveLength(60);
  expect(existsSync(join(history, 'w1-1700000000000000029.history.json'))).toBe(true);
  expect(existsSync(join(history, 'w1-1700000000000000009.history.json'))).toBe(false);
});
