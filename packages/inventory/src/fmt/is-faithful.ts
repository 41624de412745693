import { isDeepStrictEqual } from 'node:util';
import { parseText } from '../load-file.ts';
import { commentsOf } from './comments.ts';

/** Whether a text says `content`, with the same comments as another text has. */
export function isFaithful(text: string, content: unknown, other: string): boolean {
  const parsed = parseText('', text);
  return (
    'content' in parsed &&
    isDeepStrictEqual(parsed.content, content) &&
    isDeepStrictEqual(commentsOf(text), commentsOf(other))
  );
}
