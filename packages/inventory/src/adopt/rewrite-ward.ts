import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { formatText } from '../fmt/index.ts';
import type { FileRewrite } from '../replace-files.ts';
import { rewriteText } from '../rewrite-text.ts';
import type { WardDraft } from '../sheets/ward-drafts.ts';

/** The file of a ward as it will be; none when it says that already. One in the style of `fmt` stays in it. */
export function rewriteWard({ file, content, before: known }: WardDraft): FileRewrite[] {
  if (isDeepStrictEqual(content, known)) return [];
  const before = readFileSync(file, 'utf8');
  const after = rewriteText(before, { ...content });
  return [{ file, before, after: formatted(file, before) === before ? formatted(file, after) : after }];
}

function formatted(file: string, text: string): string {
  const result = formatText(file, text, { sort: false });
  return 'text' in result ? result.text : text;
}
