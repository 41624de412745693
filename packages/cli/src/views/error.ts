import { FleetError } from '@wardctl/fleet';
import type { Paint } from './paint.ts';

/** An expected failure, in the words of its author; anything else as what it is: a bug. */
export function errorView(error: Error, paint: Paint): string {
  return error instanceof FleetError ? fleetErrorView(error, paint) : bugView(error, paint);
}

function fleetErrorView({ code, message, hint }: FleetError, paint: Paint): string {
  const lines = [`${paint.red('error')} ${paint.bold(code)}: ${message}`];
  if (hint !== undefined) lines.push(`  ${hint}`);
  return [...lines, paint.dim('  See docs/errors.md')].join('\n');
}

function bugView(error: Error, paint: Paint): string {
  return [
    `${paint.red('error')} this is a bug in wardctl: ${error.message}`,
    paint.dim('  Please report it with the lines below; they hold no credential.'),
    paint.dim(indent(error.stack ?? 'no stack')),
  ].join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
