import { HostError } from '../host/host-error.ts';
import { absolutePath } from './absolute-path.ts';
import { type ExpansionScope, expandText } from './expansion.ts';
import type { ShellState } from './shell-state.ts';
import { Source, type Stream } from './streams.ts';
import type { Redirection } from './syntax-tree.ts';

/** A redirection that failed: the command does not run. */
export class RedirectionFailure extends Error {
  override readonly name = 'RedirectionFailure';
}

interface Redirected {
  readonly streams: ReadonlyMap<number, Stream>;
  readonly close: () => void;
}

/** Streams of a command with redirections. @throws RedirectionFailure */
export async function redirect(
  redirections: readonly Redirection[],
  state: ShellState,
  scope: ExpansionScope,
): Promise<Redirected> {
  const streams = new Map(state.streams);
  const closers: (() => void)[] = [];
  const close = () => {
    for (const closer of closers) closer();
  };
  try {
    for (const redirection of redirections) {
      const target = await expandText(redirection.target, scope);
      const stream = openStream(redirection, target, { state, streams, closers });
      if (stream) streams.set(redirection.descriptor, stream);
      else streams.delete(redirection.descriptor);
    }
    return { streams, close };
  } catch (error) {
    close();
    throw error;
  }
}

interface OpenContext {
  readonly state: ShellState;
  readonly streams: ReadonlyMap<number, Stream>;
  readonly closers: (() => void)[];
}

function openStream({ operator }: Redirection, target: string, context: OpenContext): Stream | undefined {
  if (operator === '<<') return { source: new Source(target) };
  if (operator === '<&' || operator === '>&') return duplicate(target, context);
  const standard = standardStream(target, context);
  if (standard) return standard;
  return operator === '<' ? openForReading(target, context) : openForWriting(operator, target, context);
}

function duplicate(target: string, { streams }: OpenContext): Stream | undefined {
  if (target === '-') return undefined;
  const stream = streams.get(Number(target));
  if (stream === undefined) throw new RedirectionFailure(`${target}: Bad file descriptor`);
  return stream;
}

function standardStream(target: string, { streams }: OpenContext): Stream | undefined {
  const descriptor = ['/dev/stdin', '/dev/stdout', '/dev/stderr'].indexOf(target);
  return descriptor < 0 ? undefined : streams.get(descriptor);
}

function openForReading(target: string, { state }: OpenContext): Stream {
  try {
    return { source: new Source(state.files.read(absolutePath(target, state.cwd))) };
  } catch (error) {
    throw failure(`cannot open ${target}`, error, 'No such file');
  }
}

function openForWriting(operator: string, target: string, { state, closers }: OpenContext): Stream {
  try {
    const { cwd, umask } = state;
    const path = absolutePath(target, cwd);
    const clobbers =
      operator !== '>' || !state.options.has('C') || !state.files.exists(path) || !isRegular(state, path);
    if (!clobbers) throw new HostError('EEXIST');
    const file = state.files.write(path, { append: operator === '>>', umask });
    closers.push(() => file.close());
    return { sink: (text) => file.write(text) };
  } catch (error) {
    throw failure(`cannot create ${target}`, error, 'Directory nonexistent');
  }
}

function isRegular(state: ShellState, path: string): boolean {
  return state.files.stat(path).kind === 'file';
}

function failure(what: string, error: unknown, whenMissing: string): Error {
  if (!(error instanceof HostError)) return error as Error;
  return new RedirectionFailure(`${what}: ${error.code === 'ENOENT' ? whenMissing : error.message}`);
}
