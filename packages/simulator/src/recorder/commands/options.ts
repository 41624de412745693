/** Options that a command takes: `letters` without a value, `valued` with one; long names map to their letter. */
interface OptionGrammar {
  readonly letters?: string;
  readonly valued?: string;
  readonly long?: Readonly<Record<string, string>>;
}

interface ParsedOptions {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Every value of every valued option, in order. */
  readonly all: readonly (readonly [string, string])[];
  readonly operands: readonly string[];
}

/** A command line that the real command would refuse as well, or that this one does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Splits a command line as getopt_long(3) does, options after operands included. @throws UsageError */
export function parseOptions(args: readonly string[], grammar: OptionGrammar): ParsedOptions {
  const { letters = '', valued = '', long = {} } = grammar;
  const flags = new Set<string>();
  const all: [string, string][] = [];
  const operands: string[] = [];
  const queue = [...args];
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '--') {
      operands.push(...queue);
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) operands.push(arg);
    else if (arg.startsWith('--')) takeLong(arg);
    else takeLetters(arg.slice(1));
  }
  return { flags, values: new Map(all), all, operands };

  function takeLong(arg: string): void {
    const [name = '', ...rest] = arg.slice(2).split('=');
    const letter = long[name];
    if (letter === undefined) throw new UsageError(`unrecognized option '${arg}'`);
    if (valued.includes(letter)) all.push([letter, rest.length > 0 ? rest.join('=') : takeValue(letter)]);
    else flags.add(letter);
  }

  function takeLetters(cluster: string): void {
    for (const [index, letter] of [...cluster].entries()) {
      if (valued.includes(letter)) {
        all.push([letter, cluster.slice(index + 1) || takeValue(letter)]);
        return;
      }
      if (!letters.includes(letter)) throw new UsageError(`invalid option -- '${letter}'`);
      flags.add(letter);
    }
  }

  function takeValue(letter: string): string {
    const value = queue.shift();
    if (value === undefined) throw new UsageError(`option requires an argument -- '${letter}'`);
    return value;
  }
}
