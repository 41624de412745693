import { isPendingCode } from '@wardctl/fleet';
import type { Adoption, SiteCamera } from '@wardctl/inventory/adopt';
import { exitCodeOfRun } from '../exit-code.ts';
import type { ReadCameras } from './adopt-cameras.ts';
import type { AdoptProof } from './adopt-proof.ts';
import type { ReadCamera, ReadStranger } from './adopt-read.ts';
import type { AdoptedCamera, AdoptResult, AdoptState } from './adopt-result.ts';
import type { SiteSearch } from './adopt-search.ts';
import { overfullProblems } from './overfull-problems.ts';
import { unifiedDiff } from './unified-diff.ts';

type Facts = Pick<
  AdoptResult,
  'inventory' | 'ward' | 'site' | 'subnet' | 'searched' | 'startedAt' | 'elapsedMs'
>;

interface Found {
  readonly known: ReadCameras<SiteCamera, ReadCamera>;
  readonly strangers: ReadCameras<SiteSearch['strangers'][number], ReadStranger>;
  readonly adoption: Adoption;
  readonly proof: AdoptProof;
}

export function adoptResult(facts: Facts, found: Found): AdoptResult {
  const { adoption, proof } = found;
  const { settings, suggestions, heldBackBy } = adoption;
  const problems = [...adoption.problems, ...overfullProblems(adoption.wards, adoption.files)];
  const cameras = camerasOf(found);
  const files = adoption.files.map(({ file, before = '', after }) => ({
    file,
    diff: unifiedDiff(before, after),
  }));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    ...facts,
    ...{ cameras, settings },
    ...proof,
    ...{ suggestions, heldBackBy, files, problems, isWritten: false },
    summary: {
      ...countsOf(cameras),
      settings: settings.length,
      differences: proof.differences.length,
      unmanaged: proof.unmanaged.length,
      files: files.length,
      errors,
      warnings: problems.length - errors,
    },
  };
}

/** The cameras of the inventory in its order, then what was found besides. */
function camerasOf({ known, strangers, adoption }: Found): AdoptedCamera[] {
  const added = new Map(
    adoption.added.map(({ address, change, ...rest }) => [rest.id, { state: change, address, ...rest }]),
  );
  const read = known.found.map(({ known: { camera, isPlanned }, read: { all } }): AdoptedCamera => {
    const { id, address } = camera;
    const state = isPlanned ? 'planned' : all === undefined ? 'observed' : 'read';
    const changed = added.get(id);
    added.delete(id);
    return changed ?? { state, id, address };
  });
  const refused = adoption.refused.map((one) => ({ state: 'not-written' as const, ...one }));
  return [...read, ...known.unread, ...added.values(), ...refused, ...strangers.unread];
}

function countsOf(cameras: readonly AdoptedCamera[]): Record<AdoptState, number> {
  const counts: Record<AdoptState, number> = {
    read: 0,
    observed: 0,
    added: 0,
    installed: 0,
    planned: 0,
    'not-written': 0,
    'not-read': 0,
  };
  for (const { state } of cameras) counts[state] += 1;
  return counts;
}

/** Whether the files may be written as they would be. */
export function isSound({ summary }: Pick<AdoptResult, 'summary'>): boolean {
  return summary.errors === 0;
}

/** A camera that the inventory does not have fails nothing by refusing a credential; one that does not answer is left over. */
export function exitCodeOfAdopt(result: AdoptResult): number {
  if (!isSound(result)) return 64;
  const codes = result.cameras.flatMap(({ id, error }) => {
    return error !== undefined && (id !== undefined || isPendingCode(error.code)) ? [error.code] : [];
  });
  return exitCodeOfRun(codes);
}
