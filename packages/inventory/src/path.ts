/** Way from the root of a file to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** The value at `path`, or undefined where the way ends early. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, segment) ? (value as Record<string | number, unknown>)[segment] : undefined;
  }
  return value;
}

/** A JSON pointer (RFC 6901) as the path it means in `root`: segments that index a list are numbers. */
export function parsePointer(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(root, path)) ? Number(key) : key);
  }
  return path;
}
