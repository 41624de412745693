/** A name of ASCII as it stands in a text, in its parts. */
export interface QualifiedName {
  /** `tt:Name` */
  readonly text: string;
  /** Empty without one. */
  readonly prefix: string;
  readonly name: string;
}

/**
 * Names by their text: devices use few, over and over. From here they are the same strings in all answers, which are
 * compared at once and keep no answer in memory as parts of it would.
 */
const known = new Map<string, QualifiedName>();
const maxKnown = 4_000;
const maxLength = 100;

/** Absent when the text is no such name. */
export function readQualifiedName(text: string): QualifiedName | undefined {
  const found = known.get(text) ?? parse(text);
  if (found?.text === text && known.size < maxKnown && text.length <= maxLength) known.set(found.text, found);
  return found;
}

function parse(text: string): QualifiedName | undefined {
  const [whole, first = '', second] = /^([A-Za-z_][\w.-]*)(?::([A-Za-z_][\w.-]*))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [prefix, name] = second === undefined ? ['', first] : [first, second];
  return { text: copied(text), prefix: copied(prefix), name: copied(name) };
}

/** A string of its own: a part of another one keeps all of that in memory. */
export function copied(text: string): string {
  return Buffer.from(text).toString();
}
