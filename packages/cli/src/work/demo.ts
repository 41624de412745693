import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setValue } from '@wardctl/inventory';
import { makeDemoFolder } from './demo-folder.ts';
import { type ChangedLine, changedLines } from './line-diff.ts';
import { runCommand, startCommand } from './run-command.ts';

export interface DemoResult {
  readonly directory: string;
  readonly steps: readonly DemoStep[];
}

interface DemoStep {
  /** As a person would type it in the folder of the demonstration. */
  readonly command: string;
  readonly exitCode: number;
  readonly elapsedMs: number;
}

/** What a demonstration tells while it runs. */
export interface DemoTeller {
  folder(directory: string): void;
  /** Comes before what the command itself prints. */
  command(words: string): void;
  /** What a command in the background said. */
  said(line: string): void;
  edited(file: string, lines: readonly ChangedLine[]): void;
}

interface DemoOptions {
  readonly tell: DemoTeller;
  /** Resolves when there is an engine, with its own progress. */
  readonly engine: () => Promise<void>;
  readonly stop: AbortSignal;
  readonly isQuiet: boolean;
}

const endpoints = '.wardctl/endpoints.json';

/** Runs the main job on virtual wards, from the first look to a change that is proved. Ends at the first step that fails. */
export async function runDemo(
  parent: string,
  { tell, engine, stop, isQuiet }: DemoOptions,
): Promise<DemoResult> {
  const directory = await makeDemoFolder(parent);
  tell.folder(directory);
  const steps: DemoStep[] = [];
  const step = async (...args: string[]) => {
    if (stop.aborted) return false;
    const begin = performance.now();
    tell.command(`wardctl ${args.join(' ')}`);
    const exitCode = await runCommand(args, { cwd: directory, isQuiet });
    steps.push({ command: args.join(' '), exitCode, elapsedMs: Math.round(performance.now() - begin) });
    return exitCode === 0;
  };
  if (!(await step('validate'))) return { directory, steps };
  tell.command('wardctl simulate &');
  const simulation = startCommand(['simulate'], { cwd: directory });
  try {
    const ready = await simulation.firstLine;
    if (ready === undefined)
      return { directory, steps: [...steps, await failed('simulate', simulation.ended)] };
    tell.said(ready);
    const isProvisioned =
      (await step('probe', '--endpoints', endpoints)) &&
      (await step('plan')) &&
      (await engine().then(() => step('apply', '--endpoints', endpoints, '--yes'))) &&
      (await step('plan'));
    if (!isProvisioned) return { directory, steps };
    await changeInventory(directory, tell);
    if (!(await step('plan', '--out', 'plan.json'))) return { directory, steps };
    await step('apply', 'plan.json', '--endpoints', endpoints, '--yes');
    return { directory, steps };
  } finally {
    await simulation.stop();
  }
}

async function failed(command: string, ended: Promise<number>): Promise<DemoStep> {
  return { command, exitCode: await ended, elapsedMs: 0 };
}

interface Edit {
  readonly file: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A longer retention for a class of cameras, and fewer bits for one camera. */
const edits: readonly Edit[] = [
  { file: 'inventory/fleet.yaml', path: ['retention', 'vn-ward-30', 'days'], value: 35 },
  {
    file: 'inventory/wards/hoan-kiem.yaml',
    path: ['cameras', 'vn01-00070-mr-0001', 'settings', 'encoder', 'main', 'bitrateKbps'],
    value: 5_000,
  },
];

async function changeInventory(directory: string, tell: DemoTeller): Promise<void> {
  for (const { file, path, value } of edits) {
    const before = await readFile(join(directory, file), 'utf8');
    const after = setValue(before, path, value);
    await writeFile(join(directory, file), after);
    tell.edited(file, changedLines(before, after));
  }
}
