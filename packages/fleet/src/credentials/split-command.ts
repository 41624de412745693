import { FleetError } from '../fleet-error.ts';

// One word: bare characters, escaped ones, '…' and "…" in any row. In "…" a backslash escapes only " and \.
const word = /(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+/gsu;

/**
 * Words of a command as a POSIX shell parts them, and nothing else that a shell does: no variable, no pattern, no pipe.
 *
 * @throws FleetError `secret/invalid-reference`
 * @see POSIX.1-2024, Shell Command Language, section 2.2
 */
export function splitCommand(command: string): readonly string[] {
  const rest = command.replaceAll(word, '').trim();
  const words = (command.match(word) ?? []).map(unquote);
  if (rest === '' && words[0] !== undefined && words[0] !== '') return words;
  throw new FleetError('secret/invalid-reference', `exec:${command}: this is not a command with arguments`, {
    hint: 'Close every quote, and name the program first: exec:pass show cameras/{id}',
  });
}

function unquote(quoted: string): string {
  return quoted.replaceAll(
    /\\(.)|'([^']*)'|"((?:[^"\\]|\\.)*)"/gsu,
    (_, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? (double ?? '').replaceAll(/\\(["\\])/g, '$1'),
  );
}
