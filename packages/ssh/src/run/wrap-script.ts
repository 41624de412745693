import { quote } from './quote.ts';

/**
 * The script as one function that the last line calls: a script that arrives cut off is a syntax error and does nothing,
 * and what it starts cannot read the rest of the script as its own input. The shell exits without waiting for the end of
 * its input.
 */
export function wrapScript(script: string, input?: string): string {
  const body = `wardctl() {\n${script}\n}\n`;
  return input === undefined
    ? `${body}{ wardctl </dev/null; exit; }\n`
    : `${body}{ printf %s ${quote(input)} | wardctl; exit; }\n`;
}
