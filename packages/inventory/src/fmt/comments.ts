import { Lexer } from 'yaml';

/** The comments of a text, in an order that does not depend on where they stand. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  for (const token of new Lexer().lex(text)) if (token.startsWith('#')) comments.push(token.trimEnd());
  return comments.sort();
}
