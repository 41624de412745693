import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** npm passes a signal on that its process group got as well: one key press must not count as two. */
const sameSignalMs = 250;

/**
 * Runs a program in our place: its output is ours, our signals are its; resolves to its exit code.
 *
 * In a terminal, Ctrl-C reaches the child by itself, so it is not passed on. Without one, the child gets a process
 * group of its own, so that every signal reaches it once and through us.
 */
export function runChild(command, args, { cwd, env, output } = {}) {
  const hasTerminal = process.stdin.isTTY === true;
  const child = spawn(command, args, {
    cwd,
    env: env ?? process.env,
    stdio: ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
    detached: !hasTerminal,
  });
  const release = passSignalsTo(child, hasTerminal);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      release();
      process.stderr.write(`${command} cannot be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

function passSignalsTo(child, hasTerminal) {
  const last = new Map();
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => {
    const handler = () => {
      const now = Date.now();
      const isRepeated = now - (last.get(name) ?? 0) < sameSignalMs;
      last.set(name, now);
      if (isRepeated || (hasTerminal && name === 'SIGINT')) return;
      child.kill(name);
    };
    process.on(name, handler);
    return [name, handler];
  });
  return () => {
    for (const [name, handler] of handlers) process.off(name, handler);
  };
}
