import type { Interpreter } from './interpreter.ts';

/** `read [-r] name…`: one line of standard input, cut at IFS into the variables. */
export async function read(shell: Interpreter, args: readonly string[]): Promise<number> {
  const isRaw = args.includes('-r');
  const names = args.filter((arg) => !arg.startsWith('-'));
  const line = await readLogicalLine(shell, isRaw);
  const fields = cutFields(line?.text ?? '', shell.state.get('IFS') ?? ' \t\n', names.length);
  for (const [index, name] of names.entries()) shell.state.set(name, fields[index] ?? '');
  return line?.isWhole ? 0 : 1;
}

async function readLogicalLine(
  shell: Interpreter,
  isRaw: boolean,
): Promise<{ readonly text: string; readonly isWhole: boolean } | undefined> {
  const source = shell.state.streams.get(0)?.source;
  let text = '';
  for (;;) {
    const line = await source?.readLine();
    if (line === undefined) return text === '' ? undefined : { text, isWhole: false };
    text += line.replace(/\n$/, '');
    const isContinued = !isRaw && /(?:^|[^\\])(?:\\\\)*\\$/.test(text);
    if (!isContinued)
      return { text: isRaw ? text : text.replace(/\\([\s\S])/g, '$1'), isWhole: line.endsWith('\n') };
    text = text.slice(0, -1);
  }
}

/** The last field takes what is left, without white space at its ends. */
function cutFields(line: string, separators: string, count: number): string[] {
  const isSeparator = (character: string | undefined) =>
    character !== undefined && separators.includes(character);
  const isBlank = (character: string | undefined) =>
    isSeparator(character) && ' \t\n'.includes(character ?? '');
  let [at, end] = [0, line.length];
  while (isBlank(line[at])) at++;
  while (end > at && isBlank(line[end - 1])) end--;
  const fields: string[] = [];
  while (fields.length < count - 1 && at < end) {
    const start = at;
    while (at < end && !isSeparator(line[at])) at++;
    fields.push(line.slice(start, at));
    while (isBlank(line[at])) at++;
    if (isSeparator(line[at]) && !isBlank(line[at])) at++;
    while (isBlank(line[at])) at++;
  }
  fields.push(line.slice(at, end));
  return fields;
}
