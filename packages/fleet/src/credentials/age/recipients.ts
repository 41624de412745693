import { FleetError } from '../../fleet-error.ts';

/** Public keys, in the order of the file. */
export type Recipients = readonly string[];

/**
 * Reads `recipients.txt`: one public key a line, comments begin with `#`, as `age -R` reads it.
 *
 * @throws FleetError `secret/invalid-recipient`
 */
export function parseRecipients(text: string, file: string): Recipients {
  const lines = text.split(/\r?\n/).map((line, index) => ({ key: line.trim(), number: index + 1 }));
  const keys = lines.filter(({ key }) => key !== '' && !key.startsWith('#'));
  for (const { key, number } of keys) assertRecipient(key, `${file}:${number}`);
  if (keys.length === 0) throw invalid(`${file}: it names no recipient`);
  return [...new Set(keys.map(({ key }) => key))];
}

/** @throws FleetError `secret/invalid-recipient` */
export function assertRecipient(key: string, place: string): void {
  // A pasted identity is the one mistake that must not be repeated on a screen.
  if (/^AGE-SECRET-KEY-/i.test(key)) throw invalid(`${place}: this is an identity, not a public key`);
  if (!/^age1[a-z0-9]{20,}$/.test(key)) throw invalid(`${place}: "${key}" is not a public key of age`);
}

/** The text of `recipients.txt` with lines added and removed; comments stay. */
export function editRecipients(
  text: string,
  { add, remove }: { readonly add: Recipients; readonly remove: Recipients },
): string {
  const gone = new Set(remove);
  const kept = text.split('\n').filter((line) => !gone.has(line.trim()));
  const present = new Set(kept.map((line) => line.trim()));
  const added = add.filter((key) => !present.has(key));
  return `${[...kept.join('\n').trimEnd().split('\n'), ...added].join('\n').trimStart()}\n`;
}

export function isSameRecipients(a: Recipients, b: Recipients): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}

function invalid(what: string): FleetError {
  return new FleetError('secret/invalid-recipient', what, {
    hint: 'Give the public key, age1…; "wardctl secret init" prints it, and so does "age-keygen -y".',
  });
}
