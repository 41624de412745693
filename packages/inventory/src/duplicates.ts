import type { Path } from './path.ts';
import type { Finding } from './rule.ts';

/** One use of something that may be used once. */
interface Use {
  readonly key: string;
  /** Who uses it. */
  readonly id: string;
  readonly file: string;
  readonly path: Path;
}

/** A finding for every use of a key after its first. `noun` begins the message: `serial number`. */
export function* duplicates(uses: Iterable<Use>, noun: string, hint: string): Generator<Finding> {
  const firsts = new Map<string, Use>();
  for (const use of uses) {
    const { key, id, file, path } = use;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, use);
    else
      yield {
        file,
        path,
        message: `${id}: ${noun} ${key} is also that of ${first.id} in ${first.file}`,
        hint,
      };
  }
}
