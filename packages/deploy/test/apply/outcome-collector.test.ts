import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { OutcomeCollector } from '../../src/apply/outcome-collector.ts';
import type { Action } from '../../src/plan/plan.ts';

const action: Action = {
  urn: 'urn:pulumi:w::wardctl::wardctl:index:Camera::cam-1',
  operation: 'replace',
  type: 'wardctl:index:Camera',
  name: 'cam-1',
  device: 'cam-1',
  changes: [],
  inputsDigest: '',
  losses: [],
};
const unreachable = new FleetError('device/unreachable', 'cam-1: no answer', { hint: 'Check its power.' });

function collector(): OutcomeCollector {
  return new OutcomeCollector([action]);
}

test('gives the evidence of what was done', () => {
  const outcomes = collector();

  outcomes.finished(action.urn, { status: 'done', value: { firmware: 'V5' } }, { elapsedMs: 12.6 });

  expect(outcomes.results()).toMatchObject([
    { name: 'cam-1', status: 'done', evidence: { firmware: 'V5' }, elapsedMs: 13 },
  ]);
});

test('gives the evidence of what a device took before it failed', () => {
  const outcomes = collector();
  const error = new FleetError('device/not-applied', 'cam-1: 1 of 2 settings not applied');

  outcomes.finished(action.urn, { status: 'failed', error }, { elapsedMs: 5, evidence: { results: [] } });

  expect(outcomes.results()).toMatchObject([
    { status: 'failed', code: 'device/not-applied', evidence: { results: [] } },
  ]);
});

test('gives code, message and hint of what failed', () => {
  const outcomes = collector();

  outcomes.finished(action.urn, { status: 'pending', error: unreachable }, { elapsedMs: 3000 });

  expect(outcomes.results()).toMatchObject([
    { status: 'pending', code: 'device/unreachable', message: 'cam-1: no answer', hint: 'Check its power.' },
  ]);
});

test('keeps the failure of either half of a replacement', () => {
  const outcomes = collector();

  outcomes.finished(action.urn, { status: 'done', value: undefined }, { elapsedMs: 1 });
  outcomes.finished(action.urn, { status: 'pending', error: unreachable }, { elapsedMs: 1 });
  outcomes.finished(action.urn, { status: 'done', value: undefined }, { elapsedMs: 1 });

  expect(outcomes.results()).toMatchObject([{ status: 'pending' }]);
});

test('says of what was never tried that it waits for something else', () => {
  expect(collector().results()).toMatchObject([{ status: 'pending', code: 'run/not-reached' }]);
});

test.each([
  ['a refusal of the provider, by its code', 'plan/refused: refused to update cam-1', 'plan/refused'],
  ['what only the engine knows', 'resource is protected', 'engine/failed'],
])('takes from the engine %s', (_case, message, code) => {
  const outcomes = collector();

  outcomes.onEvent({
    diagnosticEvent: { urn: action.urn, severity: 'error', message: `<{%reset%}>${message}<{%reset%}>\n` },
  });

  expect(outcomes.results()).toMatchObject([{ status: 'failed', code }]);
});

test('keeps errors that belong to no resource apart', () => {
  const outcomes = collector();

  outcomes.onEvent({ diagnosticEvent: { severity: 'error', message: 'the stack is currently locked' } });
  outcomes.onEvent({ diagnosticEvent: { severity: 'info', message: 'hello' } });

  expect(outcomes.generalErrors).toEqual(['the stack is currently locked']);
});
