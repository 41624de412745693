import type { InstallProgress } from './install-events.ts';

export const mainPackage = 'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi';

/**
 * Takes one line of `go list` or `go build -v` into account.
 *
 *     go: downloading github.com/google/martian/v3 v3.3.3
 *     internal/goarch
 *     github.com/pulumi/pulumi/pkg/v3/cmd/pulumi      the last one: linking follows
 *
 * @returns the same object when the line says nothing about progress.
 */
export function advance(progress: InstallProgress, line: string): InstallProgress {
  if (line.startsWith('go: downloading ')) return { ...progress, done: progress.done + 1 };
  if (progress.phase !== 'compile' || !isPackage(line)) return progress;
  const done = progress.done + 1;
  return { ...progress, done, phase: line === mainPackage ? 'link' : 'compile' };
}

/** Whether the line is the path of a package, and not part of an error. */
export function isPackage(line: string): boolean {
  return /^[\w.~+-]+(\/[\w.~+-]+)*$/.test(line);
}
