import { text as readAll } from 'node:stream/consumers';
import type { Problem } from '@wardctl/fleet';
import { findFiles } from '@wardctl/inventory';
import { type FormattedFile, formatFile, formatText } from '@wardctl/inventory/fmt';
import { cannotWrite } from '../file-error.ts';
import { InvalidInventory } from './invalid-inventory.ts';
import { writeFileWhole } from './write-file-whole.ts';

export interface FormatResult {
  /** How many files were looked at. */
  readonly files: number;
  /** Files that were, or would be, written otherwise. */
  readonly changed: readonly string[];
  /** Whether they have been written. */
  readonly written: boolean;
}

interface FormatOptions {
  /** Only look. */
  readonly check: boolean;
  /** Also put devices and other lists of things with ids in the order of the ids. */
  readonly sort: boolean;
}

/** Every file of the inventory in a folder. @throws FleetError `inventory/not-found` */
export function filesOfInventory(directory: string): string[] {
  const { fleet, ...others } = findFiles(directory);
  return [fleet, ...Object.values(others).flat()];
}

/**
 * Brings files into the one style. No file is written unless all of them can be read.
 *
 * @throws FleetError `inventory/invalid`, `usage/invalid`
 */
export async function formatFiles(
  files: readonly string[],
  { check, sort }: FormatOptions,
): Promise<FormatResult> {
  const problems: Problem[] = [];
  const changed: FormattedFile[] = [];
  for (const file of files) {
    const formatted = formatFile(file, { sort });
    if ('problems' in formatted) problems.push(...formatted.problems);
    else if (formatted.isChanged) changed.push(formatted);
  }
  if (problems.length > 0) throw new InvalidInventory(named(files), problems);
  if (!check) for (const one of changed) await write(one);
  return { files: files.length, changed: changed.map(({ file }) => file), written: !check };
}

/**
 * The text of standard input in the one style.
 *
 * @throws FleetError `inventory/invalid`, `usage/invalid`
 */
export async function formatInput(
  sort: boolean,
): Promise<{ readonly text: string; readonly isChanged: boolean }> {
  const input = await readAll(process.stdin);
  const formatted = formatText('standard input', input, { sort });
  if ('problems' in formatted) throw new InvalidInventory('standard input', formatted.problems);
  return { text: formatted.text, isChanged: formatted.text !== input };
}

async function write({ file, text }: FormattedFile): Promise<void> {
  try {
    await writeFileWhole(file, text);
  } catch (cause) {
    throw cannotWrite('fmt', file, cause);
  }
}

function named(files: readonly string[]): string {
  const [first = '', ...others] = files;
  return others.length === 0 ? first : `what ${files.length} files say`;
}
