import { FleetError, type Problem } from '@wardctl/fleet';
import { parseText } from '../load-file.ts';
import { arrange } from './arrange.ts';
import { fileKind } from './file-kind.ts';
import { isFaithful } from './is-faithful.ts';
import { type Shape, shapeOf } from './shape.ts';
import { sortedLists } from './sorted-lists.ts';
import { readDocument, writeDocument } from './yaml-document.ts';

interface FormatOptions {
  /** Also put lists of things with ids in the order of the ids. */
  readonly sort: boolean;
}

/** A text in the one style, or all that is wrong with its syntax. */
export type FormattedText = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Writes the text of an inventory file in the one order and style. What it says and its comments stay.
 *
 * Formatting the result gives the same text again. A text that cannot be written without losing something is given back
 * as it is, but for line ends.
 *
 * @param file For the positions of problems.
 * @throws FleetError `usage/invalid` when it is YAML but no file of an inventory
 */
export function formatText(file: string, text: string, options: FormatOptions): FormattedText {
  const unix = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const parsed = parseText(file, unix);
  if ('problems' in parsed) return parsed;
  const kind = fileKind(parsed.content);
  if (kind === undefined) throw noInventoryFile(file);
  return { text: settle(unix, parsed.content, { shape: shapeOf(kind), ...options }) };
}

interface Style extends FormatOptions {
  readonly shape: Shape;
}

/** A moved comment or a closed bracket can make room for something else. */
const mostLooks = 4;

function settle(text: string, content: unknown, style: Style): string {
  const wanted = style.sort ? sortedLists(content) : content;
  let settled = text;
  for (let look = 0; look < mostLooks; look++) {
    const next = rewrite(settled, style);
    if (next === settled) return settled;
    if (!isFaithful(next, wanted, text)) return text;
    settled = next;
  }
  return text;
}

function rewrite(text: string, { shape, sort }: Style): string {
  const document = readDocument(text);
  arrange(document, shape, { sort });
  return writeDocument(document);
}

function noInventoryFile(file: string): FleetError {
  return new FleetError('usage/invalid', `${file}: this is no file of an inventory`, {
    hint: 'A file of an inventory begins with one of the keys fleet, ward, vendor and holds.',
  });
}
