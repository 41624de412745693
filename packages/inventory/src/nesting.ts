/** Levels that any real file stays far below. The slow parser needs about 300 before it runs out of stack. */
const limit = 200;

/**
 * Offset from which on a text is nested too deep for the slow parser, or undefined.
 *
 * A stack that ends inside a regular expression ends the whole process, so this is asked before parsing. It counts
 * what could open a level, in text and comments too: more than there are, never fewer.
 */
export function tooDeepAt(text: string): number | undefined {
  let flow = 0;
  let line = 0;
  let isIndent = true;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (character === '\n') [line, isIndent] = [0, true];
    else if (character === '[' || character === '{') flow++;
    else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
    else if (character === '-' || character === '?' || character === ':') line++;
    else if (character === ' ' && isIndent) line++;
    if (character !== ' ' && character !== '\n') isIndent = false;
    if (flow + line > limit) return offset;
  }
  return undefined;
}
