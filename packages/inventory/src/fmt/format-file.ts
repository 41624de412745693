import { readFileSync } from 'node:fs';
import type { Problem } from '@wardctl/fleet';
import { readSourceText } from '../source-text.ts';
import { formatText } from './format-text.ts';

export interface FormattedFile {
  readonly file: string;
  /** As it should be. */
  readonly text: string;
  /** Whether the file has other bytes now. */
  readonly isChanged: boolean;
}

/**
 * What a file should say, or all that is wrong with its syntax. The file is not touched.
 *
 * @throws FleetError `usage/invalid` when it is YAML but no file of an inventory
 */
export function formatFile(
  file: string,
  options: { readonly sort: boolean },
): FormattedFile | { readonly problems: readonly Problem[] } {
  const read = readSourceText(file);
  if ('problem' in read) return { problems: [read.problem] };
  const formatted = formatText(file, read.text, options);
  if ('problems' in formatted) return formatted;
  const { text } = formatted;
  return { file, text, isChanged: !readFileSync(file).equals(Buffer.from(text)) };
}
