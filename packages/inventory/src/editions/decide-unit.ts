/** What is known about where one place belongs after a change of edition. */
export interface Evidence {
  /** Code of its unit until now. */
  readonly from: string;
  /** What the mapping makes of that unit; undefined without a mapping. */
  readonly mapped: readonly string[] | undefined;
  /** Units that its position is in; undefined without a position or without polygons. */
  readonly around: readonly string[] | undefined;
  /** What is missing where `around` is: `it has no position`. */
  readonly lack: string;
}

export type Decision =
  | { readonly kind: 'decided'; readonly unit: string }
  | { readonly kind: 'undecided'; readonly reason: string };

/** The unit that a place belongs to now. Where position and mapping both speak they must agree; nothing is guessed. */
export function decideUnit(evidence: Evidence): Decision {
  const { mapped, around } = evidence;
  if (around === undefined) return byMapping(evidence);
  const agreed = mapped === undefined ? around : around.filter((unit) => mapped.includes(unit));
  const [unit, ...others] = agreed;
  if (unit !== undefined && others.length === 0) return { kind: 'decided', unit };
  return { kind: 'undecided', reason: others.length > 0 ? onBorder(agreed) : disagreement(evidence) };
}

function byMapping({ from, mapped, lack }: Evidence): Decision {
  if (mapped === undefined) return { kind: 'undecided', reason: `no mapping is given, and ${lack}` };
  const [unit, ...others] = mapped;
  if (unit === undefined)
    return { kind: 'undecided', reason: `the mapping does not name ${from}, and ${lack}` };
  if (others.length === 0) return { kind: 'decided', unit };
  return { kind: 'undecided', reason: `${from} was divided among ${list(mapped)}, and ${lack}` };
}

function onBorder(units: readonly string[]): string {
  return `its position is on the border of ${list(units)}`;
}

function disagreement({ from, mapped, around = [] }: Evidence): string {
  if (mapped === undefined || around.length === 0) return 'its position is in none of the polygons';
  const says = mapped.length === 0 ? `does not name ${from}` : `says ${list(mapped)}`;
  return `its position is in ${list(around)}, and the mapping ${says}`;
}

/** `a`, `a and b`, `a, b and c`. */
function list(units: readonly string[]): string {
  return units.length < 2 ? units.join('') : `${units.slice(0, -1).join(', ')} and ${units.at(-1)}`;
}
