import type { Problem } from '@wardctl/fleet';
import { EventPositions } from './event-positions.ts';
import { parseFast } from './fast-yaml.ts';
import { LineIndex } from './line-index.ts';
import { tooDeepAt } from './nesting.ts';
import type { Positions } from './positions.ts';
import type { FileKind } from './schema-compiler.ts';
import { schemaProblems } from './schema-problems.ts';
import type { InventoryFiles } from './schema-types.generated.ts';
import { schemaErrors } from './schema-validators.ts';
import { SourceDocument } from './source-document.ts';
import { readSourceText } from './source-text.ts';

/** The content of one file that says what its schema allows. */
export interface SourceFile<Content> {
  /** Path as the user gave it. */
  readonly file: string;
  readonly content: Content;
}

export interface LoadedFile<Kind extends FileKind> {
  /** Absent when there are problems. */
  readonly source?: SourceFile<InventoryFiles[Kind]>;
  readonly problems: readonly Problem[];
  /** Makes the positions of the text, which costs another parse. */
  readonly positions?: () => Positions;
}

/** Reads, parses and checks one file. */
export function loadFile<Kind extends FileKind>(kind: Kind, file: string): LoadedFile<Kind> {
  const read = readSourceText(file);
  return 'problem' in read ? { problems: [read.problem] } : checkText(kind, file, read.text);
}

/** Parses and checks the text of one file. */
export function checkText<Kind extends FileKind>(kind: Kind, file: string, text: string): LoadedFile<Kind> {
  const parsed = parseText(file, text);
  if ('problems' in parsed) return parsed;
  return checkContent(kind, { file, content: parsed.content }, parsed.positions);
}

type ParsedText =
  | { readonly problems: readonly Problem[] }
  | { readonly content: unknown; readonly positions: () => Positions };

/** What the text of one file says: read fast, and slowly only where the fast parser may not decide. */
export function parseText(file: string, text: string): ParsedText {
  const fast = parseFast(text);
  if (fast !== undefined) return { content: fast.value, positions: () => new EventPositions(file, text) };
  const refused = refusal(file, text);
  if (refused !== undefined) return { problems: [refused] };
  const slow = new SourceDocument(file, text);
  if (slow.problems.length > 0) return { problems: slow.problems };
  return { content: slow.content, positions: () => slow };
}

function checkContent<Kind extends FileKind>(
  kind: Kind,
  source: SourceFile<unknown>,
  positions: () => Positions,
): LoadedFile<Kind> {
  const errors = schemaErrors(kind, source.content);
  if (errors.length > 0) return { problems: schemaProblems(errors, source.content, positions()) };
  return { source: source as SourceFile<InventoryFiles[Kind]>, problems: [], positions };
}

/** What no parser needs to look at. */
function refusal(file: string, text: string): Problem | undefined {
  const depth = tooDeepAt(text);
  if (depth !== undefined) {
    return {
      code: 'yaml/too-deep',
      severity: 'error',
      message: 'maps and lists are nested too deep',
      position: { file, ...new LineIndex(text).at(depth) },
      hint: 'Close the brackets before this place.',
    };
  }
  if (/\S/.test(text.replaceAll(/^\s*#.*$/gm, ''))) return undefined;
  return {
    code: 'yaml/empty',
    severity: 'error',
    message: 'the file is empty',
    position: { file, line: 1, column: 1 },
    hint: 'Fill it as the examples in schemas/examples do, or delete it.',
  };
}
