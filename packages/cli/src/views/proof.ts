import type { ActionResult } from '@wardctl/deploy/apply';
import type { SettingResult } from '@wardctl/fleet';
import type { KeeperReport } from '@wardctl/recorder';
import { tally } from './count.ts';
import { secondsText } from './duration.ts';
import { changeText, valueText } from './value.ts';

/** Evidence comes back from a file, as JSON: every part of it may be missing. */
interface Evidence {
  readonly results?: readonly SettingResult[];
  readonly container?: { readonly changed?: boolean };
  readonly files?: { readonly changed?: readonly string[] };
  readonly report?: KeeperReport;
  readonly how?: 'present' | 'pulled' | 'loaded';
  readonly os?: { readonly name?: string };
  readonly docker?: { readonly engine?: { readonly version?: string } };
}

/** What was found, written and read back, in one line. */
export function proofText({ evidence }: ActionResult): string {
  const { results, container, report, how, docker, os, files } = (evidence ?? {}) as Evidence;
  if (results !== undefined) return settingsProof(results);
  if (container !== undefined) return containerProof(container, files);
  if (report !== undefined) return footageProof(report);
  if (how !== undefined) return imageProof[how];
  if (docker !== undefined) return `${os?.name ?? 'host'}, Docker ${docker.engine?.version ?? 'engine'}`;
  return 'done';
}

/** More changes than this are counted; the report has all of them. */
const fewChanges = 2;

function settingsProof(results: readonly SettingResult[]): string {
  const applied = results.filter(({ result }) => result === 'applied');
  const special = results.filter(({ result }) => result === 'adapted' || result === 'not-supported');
  const unchanged = results.length - applied.length - special.length;
  const changes =
    applied.length <= fewChanges
      ? applied.map(({ path, before, after }) => `${path} ${changeText(path, before ?? undefined, after)}`)
      : [`${applied.length} settings written and read back`];
  const adapted = special
    .filter(({ result }) => result === 'adapted')
    .map(({ path, wanted, after }) => {
      return `${path} adapted to ${valueText(path, after)} (wanted ${valueText(path, wanted)})`;
    });
  const missing = missingProof(special.filter(({ result }) => result === 'not-supported'));
  const rest = unchanged > 0 ? [`${unchanged} as wanted`] : [];
  return [...changes, ...adapted, ...missing, ...rest].join(', ');
}

/** Once for each reason that is known. */
function missingProof(results: readonly SettingResult[]): readonly string[] {
  return [...Map.groupBy(results, ({ reason }) => reason)].map(([reason, same]) => {
    const paths = same.map(({ path }) => path).join(', ');
    return `${paths} not supported${reason === undefined ? '' : ` (${reason.replace(/\.$/, '')})`}`;
  });
}

function containerProof({ changed }: NonNullable<Evidence['container']>, files: Evidence['files']): string {
  const written = files?.changed?.length ?? 0;
  const what = changed === true ? 'new container, healthy' : 'container stays as it is';
  return written === 0
    ? what
    : `${what}; ${written} configuration ${written === 1 ? 'file' : 'files'} written`;
}

const imageProof = {
  present: 'is there',
  pulled: 'pulled by its digest',
  loaded: 'loaded from the archive',
} as const;

/** The keeper's own account: what is kept, from when on, and what it deleted. */
function footageProof({ at, cameras, problems }: KeeperReport): string {
  const oldest = Math.min(...cameras.map((camera) => camera.oldest ?? Number.POSITIVE_INFINITY));
  const files = cameras.reduce((sum, camera) => sum + camera.files, 0);
  const deleted = cameras.reduce((sum, camera) => sum + camera.deleted, 0);
  const age = Number.isFinite(oldest) ? `oldest footage ${secondsText(at - oldest)} old` : 'no footage yet';
  const counts = tally(
    [
      [files, files === 1 ? 'file kept' : 'files kept'],
      [deleted, 'deleted'],
    ],
    '',
  );
  return ['keeper ran', age, counts, ...problems].filter(Boolean).join(', ');
}
