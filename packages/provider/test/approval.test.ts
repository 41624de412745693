import { digestOf } from '@wardctl/fleet';
import { describe, expect, test } from 'vitest';
import { assertApproved } from '../src/approval.ts';
import type { ApprovedAction } from '../src/provider-context.ts';

const urn = 'urn:pulumi:w::wardctl::wardctl:index:Camera::cam-1';
const inputs = { id: 'cam-1', settings: { hostname: 'cam-1' } };

function approving(operation: ApprovedAction['operation']) {
  return new Map([[urn, { operation, inputsDigest: digestOf(inputs) }]]);
}

describe('assertApproved', () => {
  test.each([
    ['create', 'create'],
    ['update', 'update'],
    ['retry', 'update'],
    ['replace', 'create'],
    ['replace', 'delete'],
    ['delete', 'delete'],
  ] as const)('lets an approved %s do its %s', (planned, operation) => {
    expect(() => assertApproved(approving(planned), { urn, operation, inputs })).not.toThrow();
  });

  test.each([
    ['create', 'delete'],
    ['update', 'create'],
    ['delete', 'update'],
    ['retry', 'delete'],
  ] as const)('refuses that an approved %s becomes a %s', (planned, operation) => {
    expect(() => assertApproved(approving(planned), { urn, operation, inputs })).toThrow(
      /refused to .* cam-1: the plan says/,
    );
  });

  test('refuses other values than the approved ones', () => {
    const other = { ...inputs, settings: { hostname: 'other' } };

    expect(() => assertApproved(approving('update'), { urn, operation: 'update', inputs: other })).toThrow(
      /other values/,
    );
  });

  test('refuses a resource that the plan does not name', () => {
    expect(() => assertApproved(new Map(), { urn, operation: 'update', inputs })).toThrow(
      /not an action of the plan/,
    );
  });

  test('allows everything where no plan is given', () => {
    expect(() => assertApproved(undefined, { urn, operation: 'delete', inputs })).not.toThrow();
  });
});
