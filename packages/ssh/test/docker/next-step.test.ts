import type { ContainerSpec } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { nextStep, type Stock } from '../../src/docker/next-step.ts';
import {
  type ContainerState,
  containerMatches,
  type ObservedContainer,
  ownerLabel,
  specDigest,
  specLabel,
} from '../../src/docker/observed-container.ts';

const spec: ContainerSpec = {
  name: 'recorder',
  image: `sha256:${'1'.repeat(64)}`,
  environment: {},
  labels: { [ownerLabel]: 'vn01-00070-rec-01' },
  mounts: [],
  network: 'host',
  restart: 'unless-stopped',
  stopTimeoutSeconds: 10,
};
const other: ContainerSpec = { ...spec, environment: { A: '1' } };

function made(from: ContainerSpec, name: string, state: ContainerState = 'running'): ObservedContainer {
  const labels = { ...from.labels, [specLabel]: specDigest(from) };
  return { containerId: `id of ${name}`, name, imageId: spec.image, labels, state };
}

const wanted = made(spec, 'recorder');
const stopped = made(spec, 'recorder', 'exited');
const previous = made(other, 'recorder');
const previousStopped = made(other, 'recorder', 'exited');
const fresh = made(spec, 'recorder.new', 'created');
const candidate = made(spec, 'recorder.new');
const crashed = made(spec, 'recorder.new', 'exited');
const outdated = made(other, 'recorder.new');
const old = made(other, 'recorder.old', 'exited');

const begun = { started: false, passed: false };
const started = { started: true, passed: false };
const passed = { started: true, passed: true };

test.each<[string, Stock, typeof begun, string]>([
  ['nothing there', {}, begun, 'create'],
  ['the wanted one runs', { current: wanted }, begun, 'done'],
  ['the wanted one was stopped', { current: stopped }, begun, 'start recorder'],
  ['the wanted one was started by us', { current: wanted }, started, 'gate recorder'],
  ['the wanted one was started and passed', { current: wanted }, passed, 'done'],
  ['another runs', { current: previous }, begun, 'create'],
  ['the new one is made, the old one runs', { current: previous, candidate: fresh }, begun, 'stop recorder'],
  [
    'the old one restarts for ever',
    { current: made(other, 'recorder', 'restarting'), candidate: fresh },
    begun,
    'stop recorder',
  ],
  ['the old one is stopped', { current: previousStopped, candidate: fresh }, begun, 'start recorder.new'],
  ['the new one runs', { current: previousStopped, candidate }, started, 'gate recorder.new'],
  [
    'the new one ended after its start',
    { current: previousStopped, candidate: crashed },
    started,
    'gate recorder.new',
  ],
  ['the new one passed', { current: previousStopped, candidate }, passed, 'rename recorder to old'],
  ['the old name is free', { candidate, old }, passed, 'rename recorder.new to current'],
  ['the new one has the name', { current: wanted, old }, passed, 'remove recorder.old'],
  ['the first one ever passed', { candidate }, passed, 'rename recorder.new to current'],
  ['killed during the gate', { current: previousStopped, candidate }, begun, 'gate recorder.new'],
  ['killed before the start', { candidate: fresh }, begun, 'start recorder.new'],
  [
    'killed, and the new one crashed meanwhile',
    { current: previousStopped, candidate: crashed },
    begun,
    'start recorder.new',
  ],
  ['killed between the two renames', { candidate, old }, begun, 'rename recorder.new to current'],
  [
    'killed between the two renames, and something else is wanted now',
    { candidate: outdated, old },
    begun,
    'rename recorder.new to current',
  ],
  ['killed before the old one went', { current: wanted, old }, begun, 'remove recorder.old'],
  [
    'killed, and something else is wanted now',
    { current: previousStopped, candidate: outdated },
    begun,
    'remove recorder.new',
  ],
  ['somebody took both away', { old }, begun, 'rename recorder.old to current'],
])('%s', (_what, stock, progress, step) => {
  const next = nextStep(spec, stock, progress);

  const words = [
    next.do,
    'container' in next ? next.container.name : '',
    'to' in next ? `to ${next.to}` : '',
  ];
  expect(words.filter((word) => word !== '').join(' ')).toBe(step);
});

test('a container matches the spec it was made from, and no other', () => {
  expect(containerMatches(spec, wanted)).toBe(true);
  expect(containerMatches(other, wanted)).toBe(false);
  expect(containerMatches(spec, { ...wanted, labels: {} })).toBe(false);
});

test('the order in which labels and variables are written makes no difference', () => {
  const one = { ...spec, environment: { A: '1', B: '2' } };
  const same = { ...spec, environment: { B: '2', A: '1' } };

  expect(specDigest(one)).toBe(specDigest(same));
});
