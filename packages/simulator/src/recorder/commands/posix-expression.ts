import { bracketExpression, escapeRegExp } from '../shell/pattern.ts';

interface ExpressionOptions {
  readonly extended: boolean;
  readonly ignoreCase?: boolean;
  readonly flags?: string;
}

/** A POSIX basic or extended regular expression as one of JavaScript. @throws SyntaxError */
export function posixExpression(
  text: string,
  { extended, ignoreCase, flags = '' }: ExpressionOptions,
): RegExp {
  return new RegExp(translate(text, extended), `${flags}${ignoreCase ? 'i' : ''}`);
}

function translate(text: string, extended: boolean): string {
  let source = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') source += escaped(text[++at] ?? '\\', extended);
    else if (character === '[') {
      const set = bracketExpression(text, at);
      source += set?.source ?? '\\[';
      at = set?.end ?? at;
    } else
      source += plain(character, {
        extended,
        isFirst: isStart(text.slice(0, at)),
        isLast: isEnd(text.slice(at + 1)),
      });
  }
  return source;
}

function isStart(before: string): boolean {
  return before === '' || /\\[(|]$/.test(before);
}

function isEnd(after: string): boolean {
  return after === '' || /^\\[)|]/.test(after);
}

/** What a backslash makes of the character behind it. */
function escaped(character: string, extended: boolean): string {
  if (/[1-9]/.test(character)) return `\\${character}`;
  if (/[wWsSbB]/.test(character)) return `\\${character}`;
  if (character === '<' || character === '>') return '\\b';
  if (character === 'n' || character === 't') return `\\${character}`;
  if (!extended && '(){}|+?'.includes(character)) return character;
  return escapeRegExp(character);
}

function plain(character: string, at: { extended: boolean; isFirst: boolean; isLast: boolean }): string {
  if (at.extended) return character === '/' || character === '-' ? escapeRegExp(character) : character;
  if (character === '*') return at.isFirst ? '\\*' : '*';
  if (character === '^') return at.isFirst ? '^' : '\\^';
  if (character === '$') return at.isLast ? '$' : '\\$';
  return character === '.' ? '.' : escapeRegExp(character);
}
