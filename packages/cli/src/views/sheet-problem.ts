import { formatPosition, type Problem } from '@wardctl/fleet';
import type { Paint } from './paint.ts';

/** A problem with its cell, `devices.xlsx Danh sách!C17`; one of a file that would be written with its line. */
export function sheetProblemView(problem: Problem & { readonly cell?: string }, paint: Paint): string {
  const { code, severity, message, hint } = problem;
  const colour = severity === 'error' ? paint.red : paint.yellow;
  return [
    `${paint.bold(placeOf(problem))} ${colour(severity)} ${paint.dim(code)} ${message}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ].join('\n');
}

function placeOf({ code, position, cell }: Problem & { readonly cell?: string }): string {
  if (cell !== undefined) return `${position.file} ${cell}`;
  return code.startsWith('sheet/') ? position.file : `${formatPosition(position)} (as it would be)`;
}
