import { Errors, type Hook } from '@oclif/core';

/** A mistyped command is wrong usage, and usually one letter away from a right one. */
export const commandNotFound: Hook.CommandNotFound = async ({ id, config }) => {
  const typed = id.replaceAll(':', ' ');
  const names = config.commandIDs.map((name) => name.replaceAll(':', ' '));
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .sort((a, b) => a.distance - b.distance);
  const advice = nearest !== undefined && nearest.distance <= 3 ? ` Did you mean "${nearest.name}"?` : '';
  throw new Errors.CLIError(`there is no command "${typed}".${advice} See wardctl --help`, { exit: 64 });
};

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
