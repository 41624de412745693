import { createInterface } from 'node:readline/promises';
import { addAbortSignal, type Readable, Writable } from 'node:stream';
import { FleetError, Secret } from '@wardctl/fleet';

/** Longer than any key; a film piped in by mistake shall not fill the memory. */
const mostBytes = 65_536;

/**
 * What somebody types at a prompt that does not show it, twice; or all of standard input where that is no terminal.
 *
 * @throws FleetError `usage/invalid`, `run/cancelled`
 */
export async function readSecretValue(name: string, signal: AbortSignal): Promise<Secret> {
  if (!process.stdin.isTTY) return readAll(addAbortSignal(signal, process.stdin), signal);
  const value = await askHidden(`Value of ${name}, not shown: `, signal);
  const again = await askHidden('The same again: ', signal);
  if (value !== again) throw wrongValue('the two values are not the same; nothing was stored');
  return checked(value);
}

async function readAll(input: Readable, signal: AbortSignal): Promise<Secret> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of input) {
      chunks.push(Buffer.from(chunk));
      bytes += chunk.length;
      if (bytes > mostBytes) throw wrongValue('standard input is longer than any secret; nothing was stored');
    }
  } catch (cause) {
    throw signal.aborted ? noValue(cause) : cause;
  }
  return checked(Buffer.concat(chunks).toString('utf8'));
}

function checked(text: string): Secret {
  const value = text.replace(/[\r\n]+$/, '');
  if (value === '') throw wrongValue('the value is empty; nothing was stored');
  return new Secret(value);
}

/** readline shows what is typed on its output; here that leads nowhere. */
async function askHidden(question: string, signal: AbortSignal): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  process.stderr.write(question);
  try {
    terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    return await terminal.question('', { signal });
  } catch (cause) {
    throw signal.aborted ? noValue(cause) : cause;
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

function noValue(cause: unknown): FleetError {
  return new FleetError('run/cancelled', 'no value was given; nothing was stored', { cause });
}

function wrongValue(message: string): FleetError {
  return new FleetError('usage/invalid', message, {
    hint: 'Give user:password, or with --username the password alone.',
  });
}
