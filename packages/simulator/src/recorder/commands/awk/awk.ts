import type { Command, CommandCall } from '../../shell/command-call.ts';
import { pathOf, readInputs } from '../command-input.ts';
import { parseAwk } from './awk-parser.ts';
import { type AwkInput, AwkRun } from './awk-run.ts';
import { unescapeString } from './awk-tokens.ts';
import { fromInput } from './awk-values.ts';

interface AwkCommandLine {
  readonly program: string;
  readonly assignments: readonly string[];
  readonly separator: string | undefined;
  readonly operands: readonly string[];
}

/** awk(1); it starts no programs and has no `getline`. */
export const awk: Command = async (call) => {
  try {
    const { program, assignments, separator, operands } = parseCommandLine(call);
    const run = new AwkRun(parseAwk(program), {
      print: call.out,
      open: (name, append) => call.files.write(pathOf(call, name), { append, umask: call.umask }),
    });
    if (separator !== undefined) run.memory.set('FS', separator === 't' ? '\t' : unescapeString(separator));
    for (const [name, value] of call.environment) run.memory.array('ENVIRON').set(name, fromInput(value));
    for (const assignment of assignments) run.assignText(assignment);
    const { inputs, status } = run.needsInput
      ? await readOperands(call, operands)
      : { inputs: [], status: 0 };
    try {
      return run.run(inputs) || status;
    } finally {
      run.closeFiles();
    }
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) {
      call.err(`awk: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
};

function parseCommandLine(call: CommandCall): AwkCommandLine {
  const queue = [...call.args];
  const assignments: string[] = [];
  const programs: string[] = [];
  let separator: string | undefined;
  while (/^-[Fvf]/.test(queue[0] ?? '')) {
    const option = queue.shift() ?? '';
    const value = option.slice(2) || (queue.shift() ?? '');
    if (option.startsWith('-F')) separator = value;
    else if (option.startsWith('-v')) assignments.push(value);
    else programs.push(call.files.read(pathOf(call, value)));
  }
  if (queue[0] === '--') queue.shift();
  const program = programs.length > 0 ? programs.join('\n') : (queue.shift() ?? '');
  return { program, assignments, separator, operands: queue };
}

async function readOperands(
  call: CommandCall,
  operands: readonly string[],
): Promise<{ readonly inputs: readonly AwkInput[]; readonly status: number }> {
  const isAssignment = (operand: string) => /^[A-Za-z_]\w*=/.test(operand);
  const all = operands.every(isAssignment) ? [...operands, '-'] : operands;
  const inputs: AwkInput[] = [];
  let status = 0;
  for (const operand of all) {
    if (isAssignment(operand)) {
      inputs.push({ assignment: operand });
      continue;
    }
    const read = await readInputs(call, [operand], (path, why) => `cannot open ${path} (${why})`);
    inputs.push(...read.inputs);
    if (read.status !== 0) status = 2;
  }
  return { inputs, status };
}
