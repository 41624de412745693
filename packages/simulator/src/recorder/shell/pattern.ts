/**
 * A shell pattern as a regular expression over byte strings; a backslash makes the next character plain.
 *
 * @param pathname Wildcards then match neither `/` nor a leading dot.
 */
export function patternSource(pattern: string, pathname = false): string {
  const any = pathname ? '[^/]' : '[\\s\\S]';
  let source = pathname && /^[*?[]/.test(pattern) ? '(?!\\.)' : '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    const set = character === '[' ? bracketExpression(pattern, at) : undefined;
    if (set !== undefined) {
      source += set.source;
      at = set.end;
    } else if (character === '*') source += `${any}*`;
    else if (character === '?') source += any;
    else if (character === '\\' && at + 1 < pattern.length) source += escapeRegExp(pattern[++at] ?? '');
    else source += escapeRegExp(character);
  }
  return source;
}

export function matchesPattern(text: string, pattern: string): boolean {
  return new RegExp(`^(?:${patternSource(pattern)})$`).test(text);
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

export const namedClasses: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f',
};

/** A bracket expression that begins at `start`; undefined when it never ends and so is plain text. */
export function bracketExpression(
  text: string,
  start: number,
): { readonly source: string; readonly end: number } | undefined {
  const match = /^\[([!^]?)(\]?(?:\[:\w+:\]|\\?[^\]])*)\]/.exec(text.slice(start));
  if (match === null) return undefined;
  const [whole, negation = '', members = ''] = match;
  const source = members
    .replace(/\\(?![\]\\])|[[\]^\\](?!:)/g, '\\$&')
    .replace(/\\?\[:(\w+):\\?\]/g, (_, name: string) => namedClasses[name] ?? '');
  return { source: `[${negation && '^'}${source}]`, end: start + whole.length - 1 };
}
