import { setTimeout as after } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FleetError } from '../src/fleet-error.ts';
import { runOnFleet } from '../src/run-on-fleet.ts';
import { type FleetRunOptions, type Visit, visitFleet } from '../src/visit-fleet.ts';

interface Stop {
  readonly id: string;
  readonly link: string;
}

const never = new AbortController().signal;

function stops(count: number, link: (index: number) => string = () => 'only'): Stop[] {
  return Array.from({ length: count }, (_, index) => ({ id: `d${index}`, link: link(index) }));
}

/** Counts who is inside, over all and on each link, and the most there ever were. */
class Gauge {
  readonly most = new Map<string, number>();
  readonly #inside = new Map<string, number>();

  async hold<Value>(names: readonly string[], work: () => Promise<Value>): Promise<Value> {
    for (const name of names) this.#step(name, 1);
    try {
      return await work();
    } finally {
      for (const name of names) this.#step(name, -1);
    }
  }

  #step(name: string, by: number): void {
    const now = (this.#inside.get(name) ?? 0) + by;
    this.#inside.set(name, now);
    this.most.set(name, Math.max(this.most.get(name) ?? 0, now));
  }
}

function visitOf(look: (stop: Stop) => Promise<string>): Visit<Stop, void, string> {
  return { reach: async () => {}, look: (_, stop) => look(stop), leave: () => {} };
}

const options: FleetRunOptions<Stop> = { concurrency: 4, signal: never, linkOf: ({ link }) => link };

test('never more devices at the same time than there are slots, over all and on each link', async () => {
  const delay = fc.integer({ min: 0, max: 3 });
  const fleet = fc.array(fc.record({ link: fc.constantFrom('a', 'b', 'c'), reachMs: delay, lookMs: delay }), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(
      fleet,
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 4 }),
      async (all, concurrency, perLink) => {
        const gauge = new Gauge();
        const devices = all.map((one, index) => ({ ...one, id: `d${index}` }));

        const outcomes = await visitFleet(
          devices,
          {
            reach: ({ reachMs }) => after(reachMs),
            look: (_, { link, lookMs, id }) =>
              gauge.hold(['all', link], async () => {
                await after(lookMs);
                return id;
              }),
            leave: () => {},
          },
          { concurrency, perLink, linkOf: ({ link }) => link, signal: never },
        );

        expect([...outcomes.keys()].sort()).toEqual(devices.map(({ id }) => id).sort());
        for (const [id, outcome] of outcomes) expect(outcome).toEqual({ status: 'done', value: id });
        for (const [name, most] of gauge.most) {
          expect(most).toBeLessThanOrEqual(name === 'all' ? concurrency : Math.min(perLink, concurrency));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('devices that are not reached hold up nobody', async () => {
  const dead = new Set(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7']);
  const gone = Promise.withResolvers<void>();
  const looked: string[] = [];
  const devices = stops(40);

  const run = visitFleet(
    devices,
    {
      reach: async ({ id }) => {
        if (dead.has(id)) await gone.promise;
      },
      look: async (_, { id }) => {
        looked.push(id);
        if (looked.length === devices.length - dead.size) gone.resolve();
        return id;
      },
      leave: () => {},
    },
    { ...options, concurrency: 2, perLink: 2, ahead: 2 },
  );
  const outcomes = await run;

  expect(looked.slice(0, 32)).toEqual(devices.slice(8).map(({ id }) => id));
  expect(outcomes.size).toBe(40);
});

test('a busy link does not hold up the others', async () => {
  const slow = Promise.withResolvers<void>();
  const looked: string[] = [];
  const devices = stops(30, (index) => (index < 20 ? 'slow' : 'quick'));

  const run = visitFleet(
    devices,
    visitOf(async ({ id, link }) => {
      looked.push(id);
      if (link === 'slow') await slow.promise;
      if (looked.filter((one) => Number(one.slice(1)) >= 20).length === 10) slow.resolve();
      return id;
    }),
    { ...options, concurrency: 4, perLink: 2 },
  );
  const outcomes = await run;

  expect(outcomes.size).toBe(30);
  const quick = devices.slice(20).map(({ id }) => id);
  expect(new Set(looked.slice(0, 12))).toEqual(new Set(['d0', 'd1', ...quick]));
});

test('no more ways are open ahead than asked for', async () => {
  const gauge = new Gauge();

  await visitFleet(
    stops(60),
    {
      reach: async () => gauge.hold(['ways'], () => after(1)),
      look: () => gauge.hold(['ways'], () => after(2)),
      leave: () => {},
    },
    { ...options, concurrency: 4, ahead: 3 },
  );

  expect(gauge.most.get('ways')).toBeLessThanOrEqual(7);
});

test('a stop leaves those that wait, reached or not, and lets the others end', async () => {
  const stop = new AbortController();
  const left: string[] = [];

  const outcomes = await visitFleet(
    stops(10),
    {
      reach: async ({ id }) => id,
      look: async (_, { id }) => {
        await after(5);
        stop.abort();
        return id;
      },
      leave: (id) => left.push(id),
    },
    { ...options, concurrency: 2, ahead: 3, stop: stop.signal },
  );

  const done = [...outcomes].filter(([, { status }]) => status === 'done').map(([id]) => id);
  expect(done).toEqual(['d0', 'd1']);
  expect(left).toEqual(['d2', 'd3', 'd4']);
  expect(outcomes.get('d9')).toMatchObject({ status: 'pending', error: { code: 'run/cancelled' } });
});

test('a FleetError is the outcome of one device, on the way to it as well as there', async () => {
  const fail = (id: string) => new FleetError('device/timeout', `${id}: no answer`);

  const outcomes = await visitFleet(
    stops(3),
    {
      reach: async ({ id }) => {
        if (id === 'd0') throw fail(id);
      },
      look: async (_, { id }) => {
        if (id === 'd1') throw fail(id);
        return id;
      },
      leave: () => {},
    },
    options,
  );

  expect([...outcomes].map(([id, { status }]) => `${id} ${status}`).sort()).toEqual([
    'd0 pending',
    'd1 pending',
    'd2 done',
  ]);
});

test('a bug ends the run, and tells the visits in flight', async () => {
  const told = Promise.withResolvers<void>();

  const run = runOnFleet(
    stops(4),
    async ({ id }, signal) => {
      if (id === 'd1') throw new TypeError('oops');
      signal.addEventListener('abort', () => told.resolve());
      await told.promise;
    },
    options,
  );

  await expect(run).rejects.toThrow('oops');
  await told.promise;
});

test('a job without a way to open starts when it has its slot', async () => {
  const started: string[] = [];
  const release = Promise.withResolvers<void>();
  const observers = [{ started: (id: string) => started.push(id), finished: () => {} }];

  const run = runOnFleet(stops(6), () => release.promise, { ...options, concurrency: 2, observers });
  await after(1);
  const startedBefore = [...started];
  release.resolve();
  await run;

  expect(startedBefore).toEqual(['d0', 'd1']);
});
