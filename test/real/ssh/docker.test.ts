import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContainerSpec } from '@wardctl/fleet';
import {
  containerMatches,
  DockerEngine,
  ensureImage,
  inspectContainer,
  removeContainer,
  type SshConnection,
  swapContainer,
} from '@wardctl/ssh';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { docker } from '../support/docker.ts';
import { dockerSocket, hostPart } from '../support/host.ts';
import { describeWith } from '../support/real-part.ts';
import { busyboxImage } from './busybox-image.ts';
import { connectToRealHost, never } from './real-connection.ts';

const name = `wardctl-ssh-test-${process.pid}`;
const options = { signal: never };
const changing = /^(creating|starting|stopping|renaming|removing) /;
/** Ends at once when it is told to; the first process of a container ignores that by default. */
const stay = 'trap "exit 0" TERM; sleep 3600 & wait';
const healthy = { signal: never, gateTimeoutMs: 20_000, healthGate: async () => {} };

describeWith(hostPart)('a real Docker Engine behind a real OpenSSH server', () => {
  let connection: SshConnection;
  let image: string;

  beforeAll(async () => {
    image = await busyboxImage();
    connection = await connectToRealHost();
  });
  afterAll(() => connection?.close());
  afterEach(async () => {
    for (const suffix of ['', '.new', '.old']) await docker('rm', '-f', `${name}${suffix}`).catch(() => {});
  });

  const openEngine = () => DockerEngine.open(connection, { ...options, socketPath: dockerSocket ?? '' });

  function specOf(generation: string, command = stay): ContainerSpec {
    return {
      name,
      image,
      command: ['/bin/busybox', 'sh', '-c', command],
      environment: { GENERATION: generation },
      labels: { 'io.wardctl.owner': 'vn01-00070-rec-01' },
      mounts: [{ source: tmpdir(), target: '/footage', readOnly: false }],
      network: 'host',
      restart: 'unless-stopped',
      stopTimeoutSeconds: 1,
    };
  }

  /** Names, states and generations, as Docker's own client sees them. */
  async function containers(): Promise<string[]> {
    const rows = (
      await docker('ps', '-a', '--filter', `name=${name}`, '--format', '{{.Names}} {{.State}}')
    ).split('\n');
    const seen = rows
      .filter((row) => row !== '')
      .map(async (row) => {
        const [named = '', state] = row.split(' ');
        const environment = await docker('inspect', '--format', '{{json .Config.Env}}', named);
        return `${named.slice(name.length)} ${state} ${/GENERATION=(\w+)/.exec(environment)?.[1]}`.trim();
      });
    return (await Promise.all(seen)).sort();
  }

  test('the first container comes, a second call changes nothing, and a change replaces it', async () => {
    using engine = await openEngine();

    const first = await swapContainer(engine, specOf('a'), healthy);
    const again = await swapContainer(engine, specOf('a'), healthy);
    const second = await swapContainer(engine, specOf('b'), healthy);
    const observed = await inspectContainer(engine, name, options);

    expect([first.changed, again, second.changed]).toEqual([true, { ...first, changed: false }, true]);
    expect(await containers()).toEqual(['running b']);
    expect(observed?.containerId).toBe(second.containerId);
    expect([
      containerMatches(specOf('b'), observed as never),
      containerMatches(specOf('a'), observed as never),
    ]).toEqual([true, false]);
  });

  test('a gate that never opens brings the old one back, with the log of the new one', async () => {
    using engine = await openEngine();
    await swapContainer(engine, specOf('a'), healthy);
    const stuck = { ...healthy, gateTimeoutMs: 1500, healthGate: () => new Promise<void>(() => {}) };

    const swap = swapContainer(
      engine,
      specOf('b', `echo waiting for rtsp://u:geheim@camera/; ${stay}`),
      stuck,
    );

    await expect(swap).rejects.toMatchObject({
      code: 'docker/health-gate-failed',
      message: expect.stringMatching(
        /not healthy after 1\.5 s; the old one runs again\n {2}\| waiting for rtsp:\/\/\*\*\*@camera/,
      ),
    });
    expect(await containers()).toEqual(['running a']);
  });

  test('a gate that says no at once gives its reason', async () => {
    using engine = await openEngine();
    const refused = { ...healthy, healthGate: () => Promise.reject(new Error('3 of 8 cameras')) };

    await expect(swapContainer(engine, specOf('a'), refused)).rejects.toMatchObject({
      code: 'docker/health-gate-failed',
      message: expect.stringContaining('3 of 8 cameras; there was no old one'),
    });
    expect(await containers()).toEqual([]);
  });

  test.each([
    ['ends', 'echo no camera; exit 3', /exit code 3/],
    ['ends later', 'sleep 0.6; exit 4', /it ended .*(exit code 4|started again)/],
  ])('a container that %s during the gate fails it before the time is over', async (_what, command, says) => {
    using engine = await openEngine();
    await swapContainer(engine, specOf('a'), healthy);
    const startedMs = performance.now();
    const stuck = { ...healthy, gateTimeoutMs: 60_000, healthGate: () => new Promise<void>(() => {}) };

    await expect(swapContainer(engine, specOf('b', command), stuck)).rejects.toMatchObject({
      code: 'docker/health-gate-failed',
      message: expect.stringMatching(says),
    });
    expect(performance.now() - startedMs).toBeLessThan(30_000);
    expect(await containers()).toEqual(['running a']);
  });

  test('a container that cannot be started at all leaves the old one running', async () => {
    using engine = await openEngine();
    await swapContainer(engine, specOf('a'), healthy);
    const broken = { ...specOf('b'), command: ['/no/such/program'] };

    await expect(swapContainer(engine, broken, healthy)).rejects.toMatchObject({
      code: 'docker/fault',
      message: expect.stringMatching(/no\/such\/program[\s\S]*the old one runs again/),
    });
    expect(await containers()).toEqual(['running a']);
  });

  test('a missing folder for footage is refused and never made', async () => {
    using engine = await openEngine();
    const source = join(mkdtempSync(join(tmpdir(), 'wardctl-mount-')), 'missing');
    const broken = { ...specOf('a'), mounts: [{ source, target: '/footage', readOnly: false }] };

    await expect(swapContainer(engine, broken, healthy)).rejects.toMatchObject({ code: 'docker/fault' });
    expect(await containers()).toEqual([]);
  });

  test('calling it off during the gate brings the old one back', async () => {
    using engine = await openEngine();
    await swapContainer(engine, specOf('a'), healthy);
    const user = new AbortController();
    const called = {
      gateTimeoutMs: 20_000,
      signal: user.signal,
      healthGate: async () => {
        user.abort();
        await new Promise(() => {});
      },
    };

    await expect(swapContainer(engine, specOf('b'), called)).rejects.toMatchObject({ code: 'run/cancelled' });
    expect(await containers()).toEqual(['running a']);
  });

  test('a container of that name that is not ours is left alone', async () => {
    using engine = await openEngine();
    await docker('run', '-d', '--network', 'host', '--name', name, image, 'sleep', '3600');

    await expect(swapContainer(engine, specOf('a'), healthy)).rejects.toMatchObject({
      code: 'docker/fault',
      message: expect.stringContaining('is not ours'),
    });
    await expect(removeContainer(engine, name, options)).rejects.toMatchObject({ code: 'docker/fault' });
    expect(await containers()).toEqual(['running undefined']);
  });

  test('a container that somebody stopped is started again and has to pass the gate', async () => {
    using engine = await openEngine();
    await swapContainer(engine, specOf('a'), healthy);
    await docker('stop', name);
    let asked = 0;

    const result = await swapContainer(engine, specOf('a'), {
      ...healthy,
      healthGate: async () => {
        asked += 1;
      },
    });

    expect([result.changed, asked]).toEqual([true, 1]);
    expect(await containers()).toEqual(['running a']);
  });

  test('removing takes all of it away, and a second time is a success', async () => {
    using engine = await openEngine();
    await swapContainer(engine, specOf('a'), healthy);

    await removeContainer(engine, name, options);
    await removeContainer(engine, name, options);

    expect(await containers()).toEqual([]);
  });

  test.each([
    ['a change', true, 'b', 6],
    ['the first container', false, 'b', 3],
    ['a change, and the old one is wanted again', true, 'a', 6],
  ])(
    'killed after any change and run again, it converges: %s',
    async (_what, hasOld, wantedAfterwards, changes) => {
      let kills = 0;
      for (let requests = 0; ; requests += 1) {
        if (hasOld) await swapAnew('a');
        const finished = await swapKilledAfter(requests, specOf('b'));
        using engine = await openEngine();
        await swapContainer(engine, specOf(wantedAfterwards), healthy);

        expect([requests, await containers()]).toEqual([requests, [`running ${wantedAfterwards}`]]);
        await removeContainer(engine, name, options);
        if (finished) break;
        kills += 1;
      }
      expect(kills).toBe(changes);
    },
  );

  test('killed after any change of a swap that fails its gate, the next run ends with the wanted one', async () => {
    const failing = { ...healthy, healthGate: () => Promise.reject(new Error('no camera')) };
    for (let requests = 0; requests < 6; requests += 1) {
      await swapAnew('a');
      await swapKilledAfter(requests, specOf('b'), failing);
      using engine = await openEngine();
      await swapContainer(engine, specOf('a'), healthy);

      expect([requests, await containers()]).toEqual([requests, ['running a']]);
    }
  });

  async function swapAnew(generation: string): Promise<void> {
    using engine = await openEngine();
    await swapContainer(engine, specOf(generation), healthy);
  }

  /** Lets a swap make this many changes; the next one and all that follows fail unsent, as for a process that is no more. */
  async function swapKilledAfter(requests: number, spec: ContainerSpec, swap = healthy): Promise<boolean> {
    using engine = await openEngine();
    let left = requests;
    const call = engine.call.bind(engine);
    engine.call = (what, request, how) => {
      if (changing.test(what)) left -= 1;
      return left >= 0 ? call(what, request, how) : Promise.reject(new Error('killed'));
    };
    return await swapContainer(engine, spec, swap).then(
      () => true,
      () => false,
    );
  }

  test('an image is present, loaded from its archive, or missing with all that was tried', async () => {
    using engine = await openEngine();
    const archive = join(mkdtempSync(join(tmpdir(), 'wardctl-image-')), 'busybox.tar');
    await docker('save', '-o', archive, image);
    const reference = { name: 'busybox', imageId: image, archive };

    const present = await ensureImage(engine, reference, options);
    await docker('rmi', '-f', image);
    const loaded = await ensureImage(engine, reference, options);
    const otherId = `sha256:${'0'.repeat(64)}`;

    expect([present, loaded]).toEqual([
      { imageId: image, how: 'present' },
      { imageId: image, how: 'loaded' },
    ]);
    await expect(ensureImage(engine, { ...reference, imageId: otherId }, options)).rejects.toMatchObject({
      code: 'docker/image-missing',
      message: `real: no image ${otherId}: it is not in the engine; an image id cannot be pulled; what was loaded is another image`,
    });
  });

  test('an archive that is none is named with the words of the engine', async () => {
    using engine = await openEngine();
    const reference = { name: 'x', imageId: `sha256:${'0'.repeat(64)}`, archive: '/etc/hostname' };

    await expect(ensureImage(engine, reference, options)).rejects.toMatchObject({
      code: 'docker/image-missing',
      message: expect.stringContaining('loading the archive: '),
    });
  });
});
