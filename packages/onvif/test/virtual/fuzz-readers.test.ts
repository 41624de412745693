import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { OnvifSession } from '../../src/index.ts';
import type { Operation } from '../../src/operation.ts';
import { FakeDevice } from '../fake-device.ts';
import { reshaped } from '../reshaped.ts';
import { mutated, type Random, seeded } from '../seeded.ts';
import { everyReader, readingNames } from './every-reader.ts';
import { realAnswers } from './real-answers.ts';

/** More for a long run by hand: WARDCTL_FUZZ_RUNS=20000 WARDCTL_FUZZ_SEED=7. */
const runs = Number(process.env['WARDCTL_FUZZ_RUNS'] ?? 120);
const seed = Number(process.env['WARDCTL_FUZZ_SEED'] ?? 1);
const expected = ['onvif/bad-answer', 'onvif/fault', 'onvif/not-supported', 'device/unauthorized'];

const readers = await everyReader();

/** Three in four are well-formed, and get as far as the reader. */
function damaged(answer: string, random: Random): string {
  return random.next(4) > 0 ? reshaped(answer, random) : mutated(answer, random).toString('utf8');
}

/** What should not have come of reading: a bug, or a value that no device has sent. */
async function faultOf(session: OnvifSession, operation: Operation<unknown>): Promise<string | undefined> {
  try {
    const value = await session.call(operation);
    return holdsNoNumber(value) ? `a number that is none in ${JSON.stringify(value)}` : undefined;
  } catch (error) {
    const isExpected = error instanceof FleetError && expected.includes(error.code);
    return isExpected ? undefined : `${error instanceof Error ? error.stack : error}`;
  }
}

function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNoNumber);
}

test('every operation that reads has a reader here', () => {
  // These two are asked by a bench alone.
  const known = [...readers.keys(), 'media1.GetSnapshotUri', 'media1.GetVideoSources'];

  expect(readingNames().filter((name) => !known.includes(name))).toEqual([]);
});

test(
  `whatever a device answers, each reader gives a value or says that the answer is bad (seed ${seed})`,
  async () => {
    const answers = await realAnswers(readers);
    const random = seeded(seed);
    let damage: string | undefined;
    const device = await FakeDevice.start(({ operation }) => {
      return damage ?? answers.get(`device.${operation}`) ?? '';
    });
    const faults: string[] = [];

    for (const [name, answer] of answers) {
      const operation = readers.get(name)?.('token');
      const session = new OnvifSession(device.target, undefined);
      damage = undefined;
      await session.services();
      for (let run = 0; run < runs && operation !== undefined; run += 1) {
        damage = damaged(answer, random);
        const fault = await faultOf(session, operation);
        if (fault !== undefined) faults.push(`${name} of ${damage}: ${fault}`);
      }
      session.close();
    }

    expect(faults).toEqual([]);
    expect([...readers.keys()].filter((name) => !answers.has(name))).toEqual([]);
  },
  60_000 + runs * 1_000,
);
