import type { HostFiles } from '../host/host-files.ts';
import { absolutePath } from './absolute-path.ts';
import { patternSource } from './pattern.ts';

interface Surroundings {
  readonly files: HostFiles;
  readonly cwd: string;
}

/** Files that a pattern names, in order; undefined when it has no wildcard or names none. */
export function expandPathnames(pattern: string, { files, cwd }: Surroundings): string[] | undefined {
  if (!/(?:^|[^\\])(?:\\\\)*[*?[]/.test(pattern)) return undefined;
  const isAbsolute = pattern.startsWith('/');
  const parts = pattern.split('/').filter((part) => part !== '');
  let found = [isAbsolute ? '/' : ''];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    found = found.flatMap((base) => matchPart(base, part, isLast));
  }
  return found.length > 0 ? found : undefined;

  function matchPart(base: string, part: string, isLast: boolean): string[] {
    const tail = isLast ? '' : '/';
    if (!/[*?[]/.test(part)) {
      const path = base + part.replace(/\\(.)/g, '$1');
      return files.exists(absolutePath(path, cwd)) ? [path + tail] : [];
    }
    const test = new RegExp(`^${patternSource(part, true)}$`);
    return namesIn(base).flatMap((name) => (test.test(name) ? [base + name + tail] : []));
  }

  function namesIn(base: string): string[] {
    try {
      return files.list(absolutePath(base === '' ? '.' : base, cwd));
    } catch {
      return [];
    }
  }
}
