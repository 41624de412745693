import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesiredRecorder } from '@wardctl/fleet';
import { sampleRecorder } from '@wardctl/fleet/testing';
import { configurationFolder, recorderConfiguration } from '@wardctl/recorder';
import { beforeEach, expect, test } from 'vitest';
import { removeConfigurations, removeOtherConfigurations } from '../src/resources/configuration-folders.ts';

const recorder: DesiredRecorder = sampleRecorder();
const configuration = recorderConfiguration(recorder, []);
const parent = `/etc/wardctl/${recorder.id}`;
const current = configurationFolder(configuration).split('/').at(-1) ?? '';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wardctl-folders-'));
  for (const name of [current, '0123456789ab', 'not-a-digest', '0123456789abc']) mkdirSync(join(root, name));
  writeFileSync(join(root, 'keeper.policy'), '');
});

/** Runs the script with the temporary folder in the place of the one in /etc. */
function run(script: string): void {
  execFileSync('sh', ['-eu'], { input: script.replaceAll(parent, root) });
}

function left(): string[] {
  return [current, '0123456789ab', 'not-a-digest', '0123456789abc', 'keeper.policy'].filter((name) =>
    existsSync(join(root, name)),
  );
}

test('earlier configurations go, and nothing else', () => {
  run(removeOtherConfigurations(configuration));

  expect(left()).toEqual([current, 'not-a-digest', '0123456789abc', 'keeper.policy']);
});

test('all configurations of a recorder go, and nothing else', () => {
  run(removeConfigurations(configuration));

  expect(left()).toEqual(['not-a-digest', '0123456789abc', 'keeper.policy']);
});
