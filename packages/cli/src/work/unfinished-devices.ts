import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stateLayout } from '@wardctl/deploy';
import type { RunReport, WardReport } from '@wardctl/deploy/apply';
import { type DesiredWard, FleetError } from '@wardctl/fleet';

/** The newest run there is. */
const newest = 'last';

/** What an apply left undone. */
export interface Unfinished {
  /** Name of the run. */
  readonly run: string;
  /** Ids of devices that failed or did not answer; those of a ward that did not run at all are all among them. */
  readonly devices: ReadonlySet<string>;
}

/**
 * The devices that failed or are pending in a run.
 *
 * @param run File of a report, the name of a run in the state folder, or `last`.
 * @throws FleetError `usage/invalid`
 */
export async function unfinishedDevices(
  run: string,
  stateDirectory: string,
  wards: readonly DesiredWard[],
): Promise<Unfinished> {
  const folder = stateLayout(stateDirectory).runs;
  const file = run === newest ? await newestRun(folder) : run;
  const text = await readFirst([file, join(folder, file), join(folder, `${file}.json`)], run, folder);
  const report = parseReport(text, run);
  const unfinished = report.wards.flatMap((ward) => [...devicesOf(ward, wards)]);
  return { run: basename(file, '.json'), devices: new Set(unfinished) };
}

async function newestRun(folder: string): Promise<string> {
  const name = (await runsIn(folder)).at(-1);
  if (name !== undefined) return join(folder, name);
  throw new FleetError('usage/invalid', `--failed-in ${newest}: there is no run in ${folder} yet`, {
    hint: 'Runs are those of apply and destroy; give their state folder with --state-dir.',
  });
}

/** Names begin with the time, so they sort by it. */
async function runsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

async function readFirst(files: readonly string[], run: string, folder: string): Promise<string> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  const known = (await runsIn(folder)).slice(-3).map((name) => basename(name, '.json'));
  throw new FleetError('usage/invalid', `--failed-in ${run}: there is no such run`, {
    hint: known.length === 0 ? `There is none in ${folder}.` : `The newest are ${known.join(', ')}.`,
  });
}

function parseReport(text: string, run: string): RunReport {
  const report = parseJson(text) as Partial<RunReport> | null | undefined;
  if (report?.version === 1 && Array.isArray(report.wards)) return report as RunReport;
  throw new FleetError('usage/invalid', `--failed-in ${run}: the file is not the report of a run`, {
    hint: 'Reports are written by apply, into runs/ of the state folder.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function devicesOf({ ward, status, results }: WardReport, wards: readonly DesiredWard[]): string[] {
  const undone = results.filter((result) => result.status !== 'done').map(({ device }) => device);
  if (undone.length > 0 || status === 'done') return undone;
  const all = wards.find(({ code }) => code === ward);
  return [...(all?.recorders ?? []), ...(all?.cameras ?? [])].map(({ id }) => id);
}
