/** What a device shows of one part of the settings, as the inventory can say it. */
export interface Adoptable<Settings> {
  /** Absent where nothing of it can be said. */
  readonly settings?: Settings;
  readonly left: readonly LeftAlone[];
}

/** A setting that a device shows and that the inventory does not take over. */
export interface LeftAlone {
  /** `encoder.main.codec` */
  readonly path: string;
  readonly seen: unknown;
  /** A clause without a full stop. */
  readonly reason: string;
}

/** Nothing to take over, and nothing to list. */
export const nothing: Adoptable<never> = { left: [] };

export function leftAlone(path: string, seen: unknown, reason: string): Adoptable<never> {
  return { left: [{ path, seen, reason }] };
}

/** A part made of others; absent where none of them can be said. */
export function together<Settings>(
  parts: { readonly [Key in keyof Settings]-?: Adoptable<Exclude<Settings[Key], undefined>> },
): Adoptable<Settings> {
  const entries = Object.entries<Adoptable<unknown>>(parts);
  const said = entries.flatMap(([key, { settings }]) => (settings === undefined ? [] : [[key, settings]]));
  return {
    ...(said.length > 0 && { settings: Object.fromEntries(said) as Settings }),
    left: entries.flatMap(([, { left }]) => left),
  };
}

/** A value that is taken over as it is, where the device shows one. */
export function asSeen<Value>(value: Value | undefined): Adoptable<Value> {
  return value === undefined ? nothing : { settings: value, left: [] };
}

/** A switch of which the inventory can only say that it is off. */
export function onlyOff(path: string, seen: 'on' | 'off' | undefined): Adoptable<'off'> {
  if (seen === 'on') return leftAlone(path, seen, 'the inventory can only ask for off');
  return asSeen(seen);
}

/** What a person has to ask for: writing it again after a change can close the only way to the camera. */
export function cutsOff(path: string, seen: unknown): Adoptable<never> {
  return seen === undefined ? nothing : leftAlone(path, seen, 'writing it can cut off the way to the camera');
}
