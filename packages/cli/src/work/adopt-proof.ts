import type { CameraSettings, DesiredCamera } from '@wardctl/fleet';
import type { Unsaid } from '@wardctl/inventory/adopt';
import { compareSettings, type ObservedAll, settingCoverage, settingsLeftAlone } from '@wardctl/onvif';
import type { AdoptCoverage, AdoptDifference } from './adopt-result.ts';

/** A camera that was read, as it resolves before and after. */
export interface ProvenCamera {
  readonly id: string;
  readonly all: ObservedAll;
  /** Absent for a camera that the inventory did not have. */
  readonly before: DesiredCamera | undefined;
  readonly after: DesiredCamera | undefined;
}

export interface AdoptProof {
  /** What a plan of the new inventory would change. */
  readonly differences: readonly AdoptDifference[];
  /** What it would not look at. */
  readonly unmanaged: readonly Unsaid[];
  readonly coverage: AdoptCoverage;
}

const nothing: CameraSettings = {};

/** Holds the inventory as it will be against what the cameras show. */
export function proveAdoption(cameras: readonly ProvenCamera[], unsaid: readonly Unsaid[]): AdoptProof {
  const covers = cameras.map(({ before, after, all: { observed } }) => ({
    before: settingCoverage(before?.settings ?? nothing, observed),
    after: settingCoverage(after?.settings ?? nothing, observed),
  }));
  const sum = (size: (cover: (typeof covers)[number]) => number) =>
    covers.reduce((total, cover) => total + size(cover), 0);
  return {
    differences: cameras.flatMap(differencesOf),
    unmanaged: cameras.flatMap((camera) => unmanagedOf(camera, unsaid)),
    coverage: {
      readable: sum(({ before, after }) => before.readable.union(after.readable).size),
      governedBefore: sum(({ before }) => before.governed.size),
      governedAfter: sum(({ after }) => after.governed.size),
    },
  };
}

function differencesOf({ id, all, after }: ProvenCamera): AdoptDifference[] {
  return compareSettings(after?.settings ?? nothing, all.observed).map(({ path, wanted, before }) => ({
    id,
    path,
    wanted,
    found: before ?? null,
  }));
}

/** Every reason once: why the inventory cannot say it, why it must not, and what the camera would not show. */
function unmanagedOf({ id, all, after }: ProvenCamera, unsaid: readonly Unsaid[]): Unsaid[] {
  const { governed } = settingCoverage(after?.settings ?? nothing, all.observed);
  const left = settingsLeftAlone(all.observed).map(({ path, seen, reason }) => ({ id, path, seen, reason }));
  const unread = all.unread.map(({ path, error }) => ({
    id,
    path,
    seen: null,
    reason: `it could not be read: ${error.code}`,
  }));
  const own = unsaid.filter((one) => one.id === id);
  return [...left.filter(({ path }) => !governed.has(path)), ...own, ...unread];
}
