import { type FleetErrorCode, isPendingCode } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { judgeDevices } from '../../src/work/probe-judgement.ts';
import type { Probed } from '../../src/work/probe-result.ts';
import { type ProbeState, stateOfError } from '../../src/work/probe-state.ts';

const inventory = ['a', 'b'].map((id) => ({ id, serial: `SN-${id}`, mac: `02:00:00:00:00:0${id}` }));

function camera(id: string, serial: string | undefined, changes: Partial<Probed> = {}): Probed {
  return {
    id,
    ward: 'w',
    site: 's',
    kind: 'camera',
    state: 'ok',
    depth: 'identity',
    endpoint: null,
    lookedAt: '2026-06-01T00:00:00.000Z',
    latencyMs: 1,
    ...(serial !== undefined && { camera: { clockOffsetSeconds: 0, serial, macs: [] } }),
    ...changes,
  } as Probed;
}

const mismatch = {
  state: 'identity-mismatch',
  error: { code: 'device/identity-mismatch', message: 'a: another device answers' },
} as const;

test('a device that answers as itself keeps its own trouble', () => {
  const error = { code: 'device/role-too-low', message: 'a: the account may not do this' } as const;

  const judged = judgeDevices([camera('a', 'SN-a', { state: 'role-too-low', error })], inventory);

  expect(judged).toMatchObject([{ state: 'role-too-low', error, identity: { verdict: 'match' } }]);
});

test('a device that is silent at its own address and answers elsewhere has moved', () => {
  const silent = camera('b', undefined, {
    state: 'pending',
    error: { code: 'device/timeout', message: 'b: silent' },
  });

  const judged = judgeDevices([camera('a', 'SN-b', mismatch), silent], inventory);

  expect(judged).toMatchObject([
    { id: 'a', state: 'missing', error: { message: 'a: b answers at its address, and it answers nowhere' } },
    {
      id: 'b',
      state: 'moved',
      error: { code: 'device/identity-mismatch', message: 'b: it answers at the address of a' },
    },
  ]);
});

test('a device of doubtful identity keeps the words of the doubt', () => {
  const doubtful = camera('a', 'SN-a', {
    ...mismatch,
    camera: { clockOffsetSeconds: 0, serial: 'SN-a', macs: ['02:ff'] },
  });

  expect(judgeDevices([doubtful], inventory)).toMatchObject([
    { state: 'identity-mismatch', error: { message: 'a: another device answers' } },
  ]);
});

test('devices that did not say who they are are left as they are', () => {
  expect(judgeDevices([camera('a', undefined, { depth: 'reach' })], inventory)).toEqual([]);
});

test.each<[FleetErrorCode, ProbeState]>([
  ['device/unreachable', 'pending'],
  ['ssh/timeout', 'pending'],
  ['run/cancelled', 'pending'],
  ['endpoint/missing', 'pending'],
  ['device/unauthorized', 'unauthorized'],
  ['ssh/unauthorized', 'unauthorized'],
  ['device/locked', 'locked-out'],
  ['device/not-activated', 'needs-activation'],
  ['device/onvif-off', 'onvif-off'],
  ['device/role-too-low', 'role-too-low'],
  ['device/untrusted-certificate', 'tls-untrusted'],
  ['device/identity-mismatch', 'identity-mismatch'],
  ['ssh/host-key-mismatch', 'identity-mismatch'],
  ['onvif/bad-answer', 'failed'],
  ['secret/not-found', 'failed'],
])('%s is the state %s', (code, state) => {
  expect(stateOfError(code, isPendingCode(code))).toBe(state);
});
