/** Something read from a host: the commands to run there, and the pure function that understands what they print. */
export interface Fact<Value> {
  /** POSIX sh, one or more lines. What it prints on stderr is not read. */
  readonly command: string;
  /** `undefined` when the host did not print what was expected. */
  parse(stdout: string): Value | undefined;
}

/** `KEY=value` and `KEY="value"` lines as a map. */
export function parseAssignments(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^([A-Za-z_]+)=(?:"(.*)"|'(.*)'|(.*))$/gm);
  return new Map(
    [...lines].map(([, key = '', double, single, bare]) => [key, double ?? single ?? bare ?? '']),
  );
}
