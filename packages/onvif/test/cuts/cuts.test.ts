import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { FleetError } from '@wardctl/fleet';
import { cameraModels } from '@wardctl/simulator';
import { expect, test } from 'vitest';
import { type Random, seeded } from '../seeded.ts';
import { measure, runCut, type Scene, type Work } from './cut-run.ts';
import type { Cut } from './cutting-proxy.ts';

/** More, or others, for a long run by hand: WARDCTL_CUTS=20000 WARDCTL_CUTS_SEED=7. */
const cuts = Number(process.env['WARDCTL_CUTS'] ?? 1_000);
const seed = Number(process.env['WARDCTL_CUTS_SEED'] ?? 1);
const concurrency = 50;
/** Of a call over a line that breaks off: far away, so that whoever waits for it is found out. */
const farTimeoutMs = 60_000;
/** Of a call over a line that goes silent. */
const nearTimeoutMs = 400;
/** For a machine that is busy with other things. */
const marginMs = 8_000;

/** Which work, out of ten. */
const works: readonly Work[] = [...Array(6).fill('identity'), ...Array(3).fill('observe'), 'apply'];

interface Case {
  readonly scene: Scene;
  readonly cut: Cut;
}

async function cases(signal: AbortSignal): Promise<readonly Case[]> {
  const random = seeded(seed);
  const scenes = Array.from({ length: cuts }, (_, index) => sceneOf(random, index));
  const lengths = new Map<string, Awaited<ReturnType<typeof measure>>>();
  for (const scene of scenes) {
    const key = keyOf(scene);
    if (!lengths.has(key)) lengths.set(key, await measure(scene, { timeoutMs: 20_000, signal }));
  }
  return scenes.map((scene) => ({
    scene,
    cut: cutOf(random, lengths.get(keyOf(scene)) ?? { camera: 1, client: 1 }),
  }));
}

function sceneOf(random: Random, index: number): Scene {
  const isPasswordRight = index % 5 !== 4;
  return {
    work: isPasswordRight ? random.pick(works) : 'identity',
    model: random.pick(cameraModels),
    protocol: random.next(8) === 0 ? 'https' : 'http',
    isPasswordRight,
  };
}

function keyOf({ work, model, protocol, isPasswordRight }: Scene): string {
  return [work, model.name, protocol, isPasswordRight].join(' ');
}

function cutOf(random: Random, length: Record<Cut['towards'], number>): Cut {
  const towards = random.pick(['camera', 'client'] as const);
  const how = random.pick(['reset', 'reset', 'close', 'close', 'close', 'stall', 'drip'] as const);
  return { towards, how, afterBytes: random.next(length[towards]) };
}

/** What is wrong with the ending of one case; nothing when it ended as it shall. */
async function judge({ scene, cut }: Case, signal: AbortSignal) {
  const isSilent = cut.how === 'stall' || cut.how === 'drip';
  const timeoutMs = isSilent ? nearTimeoutMs : farTimeoutMs;
  const { wasCut, error, settledAfterMs, failedSignIns, leftOver } = await runCut(scene, cut, {
    timeoutMs,
    signal,
  });
  const allowedMs = (isSilent ? nearTimeoutMs : 0) + marginMs;
  const faults = [
    ...(isExpected(error, scene) ? [] : [`ends in ${error}`]),
    ...(error !== undefined && settledAfterMs > allowedMs ? [`settles after ${settledAfterMs} ms`] : []),
    ...(failedSignIns > (scene.isPasswordRight ? 0 : 1) ? [`${failedSignIns} failed sign-ins`] : []),
    ...leftOver,
  ];
  return { wasCut, faults };
}

const cutCodes = ['device/timeout', 'device/unreachable'];

function isExpected(error: unknown, { isPasswordRight }: Scene): boolean {
  if (error === undefined) return isPasswordRight;
  const codes = isPasswordRight ? cutCodes : [...cutCodes, 'device/unauthorized'];
  return error instanceof FleetError && codes.includes(error.code);
}

/** What keeps a process running, by kind. */
function resources(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { Timeout: 0, TCPSocketWrap: 0, TLSWrap: 0, TCPServerWrap: 0 };
  for (const name of process.getActiveResourcesInfo()) {
    if (name in counts) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

async function runAll(all: readonly Case[], signal: AbortSignal) {
  const wrong: string[] = [];
  let struck = 0;
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < all.length; index = next++) {
      const { scene, cut } = all[index] as Case;
      const { wasCut, faults } = await judge({ scene, cut }, signal);
      struck += wasCut ? 1 : 0;
      wrong.push(...faults.map((fault) => `${index}: ${keyOf(scene)} ${JSON.stringify(cut)}: ${fault}`));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { wrong, struck };
}

test(
  `${cuts} connections that are cut at any point end in time, harm nobody and leave nothing behind (seed ${seed})`,
  async () => {
    const { signal } = new AbortController();
    const before = resources();

    const { wrong, struck } = await runAll(await cases(signal), signal);

    expect(wrong).toEqual([]);
    expect(struck).toBeGreaterThan(0.95 * cuts);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await sleep(200);
    const after = resources();
    expect(Object.keys(after).filter((kind) => (after[kind] ?? 0) > (before[kind] ?? 0))).toEqual([]);
  },
  60_000 + cuts * 500,
);
