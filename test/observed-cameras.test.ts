import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInventory } from '@wardctl/inventory';
import { wardResources } from '@wardctl/stacks';
import { expect, onTestFinished, test } from 'vitest';

const camera = 'vn01-00160-rs-0003';

interface Terms {
  readonly ownership?: string;
  readonly scope?: string;
  readonly today?: string;
}

/** What the ward of the sample city plans for the camera of its market, an organisation's, under other terms. */
async function plannedFor({ ownership = 'organisation', scope = 'config', today = '2026-08-01' }: Terms) {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-observed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(import.meta.dirname, '../inventory'), folder, { recursive: true });
  const file = join(folder, 'wards/nghia-do.yaml');
  const text = readFileSync(file, 'utf8')
    .replace(/(id: tt-2026-020, .*scope: )config/, `$1${scope}`)
    .replace(new RegExp(`(id: ${camera}\n(?: {4}.*\n)*? {4}ownership: )organisation`), `$1${ownership}`);
  writeFileSync(file, text);
  const { wards } = await loadInventory(folder, { today });
  const ward = wards.find(({ code }) => camera.startsWith(code));
  if (ward === undefined) throw new Error('the sample city has no such ward');
  const resources = wardResources(ward);
  return {
    types: resources.filter(({ device }) => device === camera).map(({ type }) => type),
    isRecorded: JSON.stringify(resources).includes(`"id":"${camera}"`),
  };
}

test.each([
  ['in the first days', { today: '2026-03-01' }],
  ['on the last day', { today: '2029-12-31' }],
  ['and a joint owner', { ownership: 'joint' }],
  ['and a household', { ownership: 'household' }],
  ['when the budget owns it after all', { ownership: 'budget', scope: 'observe', today: '2031-01-01' }],
])('a camera under an agreement to configure is planned %s', async (_case, terms) => {
  expect(await plannedFor(terms)).toEqual({ types: ['wardctl:index:Camera'], isRecorded: true });
});

test.each([
  ['is not in force yet', { today: '2026-02-28' }],
  ['has ended', { today: '2030-01-01' }],
  ['covers looking only', { scope: 'observe' }],
  ['covers looking only at a household', { ownership: 'household', scope: 'observe' }],
])('a camera whose agreement %s is recorded, and nothing is planned for it', async (_case, terms) => {
  expect(await plannedFor(terms)).toEqual({ types: [], isRecorded: true });
});
