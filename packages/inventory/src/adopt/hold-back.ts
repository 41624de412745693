import type { FactoredSettings, LayeredCamera } from './factor-settings.ts';
import type { Unsaid } from './seen-camera.ts';

interface HeldBack {
  /** What can be written. */
  readonly now: FactoredSettings;
  /** Paths of what the site would say once every camera has been read. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * Leaves out what would reach cameras that nobody has looked at. Written camera by camera instead it would stay so, long
 * after the last camera has been read.
 */
export function holdBack(factored: FactoredSettings, unread: readonly string[]): HeldBack {
  if (unread.length === 0) return { now: factored, waiting: new Set() };
  const waiting = new Set(factored.site.map(({ path }) => path));
  const own = [...factored.own].flatMap(([id, units]) => {
    const left = units.filter(({ path }) => !waiting.has(path));
    return left.length === 0 ? [] : [[id, left] as const];
  });
  return { now: { site: [], own: new Map(own) }, waiting };
}

/** What of a camera waits. */
export function waitingUnits({ id, wanted }: LayeredCamera, waiting: ReadonlySet<string>): Unsaid[] {
  return wanted
    .filter(({ path }) => waiting.has(path))
    .map(({ path, value }) => ({
      id,
      path,
      seen: value,
      reason: 'it waits to become a default of the site',
    }));
}
