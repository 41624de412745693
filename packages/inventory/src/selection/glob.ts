export type NameTest = (name: string) => boolean;

/** Whether a pattern stands for other names than itself. */
export function isPattern(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

/** A test for names by a pattern in which `*` stands for any letters and `?` for one. Never slower than length by length. */
export function glob(pattern: string): NameTest {
  return isPattern(pattern) ? (name) => matches(name, pattern) : (name) => name === pattern;
}

/** A test for names that any of the patterns fits. */
export function globs(patterns: readonly string[]): NameTest {
  const [first = '', ...others] = patterns;
  if (others.length === 0) return glob(first);
  const literal = new Set(patterns.filter((pattern) => !isPattern(pattern)));
  const tests = patterns.filter(isPattern).map(glob);
  return (name) => literal.has(name) || tests.some((test) => test(name));
}

// A regular expression would try every way to part a name between the asterisks.
function matches(name: string, pattern: string): boolean {
  let [at, next] = [0, 0];
  let [star, retry] = [-1, 0];
  while (at < name.length) {
    if (pattern[next] === '*') [star, retry, next] = [next, at, next + 1];
    else if (pattern[next] === '?' || pattern[next] === name[at]) [at, next] = [at + 1, next + 1];
    else if (star !== -1) [retry, at, next] = [retry + 1, retry + 1, star + 1];
    else return false;
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}
