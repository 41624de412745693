import type { AdoptedCamera, AdoptResult, AdoptState } from '../work/adopt-result.ts';
import { adoptNotes } from './adopt-notes.ts';
import { columns } from './columns.ts';
import { count, tally } from './count.ts';
import { shortId, withoutId } from './device-ids.ts';
import { diffView } from './diff.ts';
import { elapsedText } from './duration.ts';
import type { Paint } from './paint.ts';
import { sheetProblemView } from './sheet-problem.ts';
import { StatusLine } from './status-line.ts';

/** Runs `work` with a line that says how far the search is. */
export async function adoptProgress<Result>(
  work: (looked: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  const line = new StatusLine();
  try {
    return await work((done, total) => line.show(`${done} of ${count(total, 'address', 'addresses')}`));
  } finally {
    line.clear();
  }
}

/** Who was read, what differs, what stays unmanaged, and what would be written. */
export function adoptView(result: AdoptResult, paint: Paint): string {
  const { ward, site, subnet, searched, elapsedMs, cameras, files, problems } = result;
  const where = searched === 0 ? 'not searched' : `${count(searched, 'address', 'addresses')} searched`;
  const head = `${paint.bold(`${ward}/${site}`)}  ${subnet}, ${where}, ${elapsedText(elapsedMs)}`;
  const rows = cameras.map((camera) => row(camera, ward, paint));
  return [
    rows.length === 0 ? head : `${head}\n${columns(rows, { indent: 2 })}`,
    ...adoptNotes(result, paint),
    ...files.map(({ file, diff }) => `${paint.bold(file)}\n${diffView(diff, paint)}`),
    ...problems.map((problem) => sheetProblemView(problem, paint)),
    coverageText(result),
  ].join('\n\n');
}

function row(
  { id, address, state, reason, hint, error }: AdoptedCamera,
  ward: string,
  paint: Paint,
): string[] {
  const message = error && withoutId(withoutId(error.message, id ?? ''), address);
  const why = [reason ?? message, hint ?? error?.hint].filter((text) => text !== undefined);
  return [
    id === undefined ? '' : shortId(id, ward),
    stateText(state, paint),
    address,
    why.map((text) => text.replace(/\.+$/, '')).join('. '),
  ];
}

const words: Readonly<Record<AdoptState, string>> = {
  read: '✓ read',
  observed: '✓ only observed',
  added: '+ new',
  installed: '+ installed',
  planned: '+ planned',
  'not-written': '✗ not written',
  'not-read': '… not read',
};

function stateText(state: AdoptState, paint: Paint): string {
  if (state === 'read' || state === 'observed') return paint.green(words[state]);
  return state === 'not-read' || state === 'not-written'
    ? paint.yellow(words[state])
    : paint.cyan(words[state]);
}

function coverageText({ coverage: { readable, governedBefore, governedAfter } }: AdoptResult): string {
  if (readable === 0) return 'No setting was read.';
  const share = (governed: number) => `${Math.round((governed / readable) * 100)} %`;
  return `Of ${count(readable, 'setting')} that the cameras show, the inventory governs ${count(governedBefore, 'setting')} (${share(governedBefore)}) now, and ${governedAfter.toLocaleString('en-US')} (${share(governedAfter)}) then.`;
}

export function adoptVerdict({ summary, isWritten, files, settings }: AdoptResult, paint: Paint): string {
  const { errors, added, installed, planned } = summary;
  const changes = tally(
    [
      [added, 'new'],
      [installed, 'installed'],
      [planned, 'planned'],
      [settings.length, settings.length === 1 ? 'setting' : 'settings'],
    ],
    'nothing',
  );
  if (errors > 0) return paint.bold(`${count(errors, 'error')}. Nothing was written.`);
  if (files.length === 0) return 'Nothing to adopt.';
  if (isWritten) return paint.bold(`${changes}. ${count(files.length, 'file')} written.`);
  return `${paint.bold(`${changes} to adopt`)}. Nothing was written.`;
}
