import { readFileSync } from 'node:fs';
import { sampleWard } from '@wardctl/fleet/testing';
import { expect, test } from 'vitest';
import { plainPaint } from '../../src/views/paint.ts';
import { probeView } from '../../src/views/probe.ts';
import { probeRemedies } from '../../src/views/probe-states.ts';
import type { CameraFacts, Probed, ProbeResult } from '../../src/work/probe-result.ts';
import { type ProbeState, probeStates } from '../../src/work/probe-state.ts';

const ward = 'vn01-00070';

const facts: CameraFacts = {
  clockOffsetSeconds: -0.4,
  manufacturer: 'HIKVISION',
  model: 'DS-2CD2T47G2-L',
  serial: 'SN-1',
  macs: ['44:19:b6:00:70:01'],
  firmware: { text: 'V5.7.15 build 230313', version: '5.7.15', buildDate: '2023-03-13' },
};

function camera(number: number, changes: Partial<Probed> = {}): Probed {
  return {
    id: `${ward}-mr-${String(number).padStart(4, '0')}`,
    ward,
    site: 'trang-tien',
    kind: 'camera',
    state: 'ok',
    depth: 'identity',
    endpoint: `10.1.70.${number}:80`,
    lookedAt: '2026-06-01T00:00:00.000Z',
    latencyMs: number,
    camera: facts,
    ...changes,
  } as Probed;
}

function trouble(state: ProbeState, message: string, more: Partial<Probed> = {}): Partial<Probed> {
  return { state, error: { code: 'device/unreachable', message }, ...more };
}

function resultOf(devices: readonly Probed[]): ProbeResult {
  const summary = Object.fromEntries(
    probeStates.map((state) => [state, devices.filter((device) => device.state === state).length]),
  ) as ProbeResult['summary'];
  return {
    startedAt: '2026-06-01T00:00:00.000Z',
    elapsedMs: 1_234,
    depth: 'identity',
    summary,
    cached: devices.filter(({ cached }) => cached !== undefined).length,
    devices,
  };
}

function view(devices: readonly Probed[]): string {
  return probeView(resultOf(devices), [sampleWard()], plainPaint);
}

test('what is not in order stands first, and what to do about it is said once', () => {
  const text = view([
    camera(1),
    camera(2, trouble('pending', 'x', { latencyMs: null, why: { silence: 'no-route' } })),
    camera(3, trouble('pending', 'x', { latencyMs: null, why: { silence: 'refused' } })),
    camera(4, trouble('locked-out', 'x', { why: { retryAfterSeconds: 1_800 } })),
    camera(5, trouble('rogue', 'x')),
    camera(6, trouble('failed', `${ward}-mr-0006: GetHostname after 12 ms: HTTP 500, the answer is empty`)),
    camera(7, { cached: { ageSeconds: 250 } }),
  ]);

  expect(text).toMatchInlineSnapshot(`
    "vn01-00070  Phường Hoàn Kiếm  2 ok, 2 pending, 1 failed, 1 locked-out, 1 rogue
      ✗ rogue       mr-0005  5 ms  a stranger: HIKVISION DS-2CD2T47G2-L, serial SN-1, 44:19:b6:00:70:01
      ✗ locked-out  mr-0004  4 ms  locked, try again in 30 min
      ✗ failed      mr-0006  6 ms  HTTP 500, the answer is empty
      … pending     mr-0002        no route to it
      … pending     mr-0003        connection refused
         device   answer          model           firmware            clock
      ✓  mr-0001  1 ms            DS-2CD2T47G2-L  5.7.15  2023-03-13  -0.4 s
      ✓  mr-0007  4 min 10 s ago  DS-2CD2T47G2-L  5.7.15  2023-03-13  -0.4 s

    What to do
      ✗ rogue       1  Find out whose it is; take it in with its serial and MAC if it is yours.
      ✗ locked-out  1  Wait for the time it names, try nothing before; correct the credential.
      ✗ failed      1  Read what it answered; docs/errors.md explains the codes of --json.
      … pending     2  Check power, cable and switch; then probe again.

    2 ok, 2 pending, 1 failed, 1 locked-out, 1 rogue of 7 in 1.2 s; 1 not asked again, seen up to 4 min 10 s ago"
  `);
});

test('a city is read in a few lines: those in order and those in the same trouble share rows', () => {
  const many = Array.from({ length: 400 }, (_, index) => camera(index + 1));
  const silent = many.slice(0, 50).map((device) => ({
    ...device,
    ...trouble('pending', 'x', { latencyMs: null, why: { silence: 'timed-out' } }),
  })) as Probed[];

  expect(view([...silent, ...many.slice(50)])).toMatchInlineSnapshot(`
    "vn01-00070  Phường Hoàn Kiếm  350 ok, 50 pending
      … pending  50 devices    no answer in time  mr-0001, mr-0002 … mr-0050
         cameras  answer     model           firmware            clock
      ✓  350      to 400 ms  DS-2CD2T47G2-L  5.7.15  2023-03-13  right

    What to do
      … pending  50  Check power, cable and switch; then probe again.

    350 ok, 50 pending of 400 in 1.2 s"
  `);
});

test('every state has a row in the manual, and says what to do', () => {
  const manual = readFileSync(new URL('../../../../docs/probe.md', import.meta.url), 'utf8');
  const [, table = ''] = manual.split('| state |');
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \| .+ \| .+ \|$/gm)].map(([, name]) => name);

  expect(rows.toSorted()).toEqual(probeStates.toSorted());
  expect(Object.keys(probeRemedies).toSorted()).toEqual(
    probeStates.filter((state) => state !== 'ok').toSorted(),
  );
});

test('no line of advice is broken on a terminal of 100 columns', () => {
  const all = probeStates.map((state, index) => camera(index, trouble(state, 'x')));

  const [, advice = ''] = view(all).split('What to do');

  expect(advice.split('\n').filter((line) => line.startsWith('  ') && line.length > 100)).toEqual([]);
});
