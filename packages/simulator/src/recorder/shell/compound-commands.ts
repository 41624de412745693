import { expandFields, expandPattern, expandText } from './expansion.ts';
import type { Interpreter } from './interpreter.ts';
import { matchesPattern } from './pattern.ts';
import type { CompoundCommand, List } from './syntax-tree.ts';

/** Runs what is made of other commands, and returns its exit status. */
export async function runCompound(shell: Interpreter, command: CompoundCommand): Promise<number> {
  switch (command.type) {
    case 'group':
      return shell.runList(command.body);
    case 'subshell':
      return shell.inSubshell((inner) => inner.runList(command.body));
    case 'function':
      shell.state.functions.set(command.name, command.body);
      return 0;
    case 'if':
      return runIf(shell, command);
    case 'for':
      return runFor(shell, command);
    case 'while':
      return runWhile(shell, command);
    case 'case':
      return runCase(shell, command);
  }
}

type Of<Type extends CompoundCommand['type']> = CompoundCommand & { readonly type: Type };

async function runIf(shell: Interpreter, { branches, otherwise }: Of<'if'>): Promise<number> {
  for (const { condition, body } of branches) {
    if ((await shell.tested(() => shell.runList(condition))) === 0) return runBody(shell, body);
  }
  return otherwise ? runBody(shell, otherwise) : 0;
}

/** An empty body has the status of success, whatever the condition had. */
function runBody(shell: Interpreter, body: List): Promise<number> {
  shell.state.status = 0;
  return shell.runList(body);
}

async function runFor(shell: Interpreter, { variable, words, body }: Of<'for'>): Promise<number> {
  const values: string[] = [];
  for (const word of words ?? []) values.push(...(await expandFields(word, shell.scope())));
  let status = 0;
  for (const value of words ? values : shell.state.positional) {
    shell.state.set(variable, value);
    if (await shell.endsLoop(() => shell.runList(body))) return 0;
    status = shell.state.status;
  }
  return status;
}

async function runWhile(shell: Interpreter, { until, condition, body }: Of<'while'>): Promise<number> {
  let status = 0;
  for (;;) {
    if (await shell.tested(() => shell.endsLoop(() => shell.runList(condition)))) return 0;
    if ((shell.state.status === 0) === until) return status;
    if (await shell.endsLoop(() => shell.runList(body))) return 0;
    status = shell.state.status;
  }
}

async function runCase(shell: Interpreter, { subject, items }: Of<'case'>): Promise<number> {
  const text = await expandText(subject, shell.scope());
  for (const { patterns, body } of items) {
    for (const pattern of patterns) {
      if (matchesPattern(text, await expandPattern(pattern, shell.scope()))) return runBody(shell, body);
    }
  }
  return 0;
}
