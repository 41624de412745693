import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { ParsedTables } from './parse-workbook.ts';
import { fileProblem } from './sheet-problem.ts';

/**
 * The sheets of a workbook, parsed on a thread of its own: a hostile file can neither take all memory nor all time.
 *
 * @throws the reason of `signal` when that is aborted
 */
export async function readWorkbook(
  file: string,
  bytes: Buffer,
  { signal }: { readonly signal: AbortSignal },
): Promise<ParsedTables> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { file, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.parseMemoryMB },
  });
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(limits.parseTimeoutMs)]);
  try {
    const [parsed] = await once(worker, 'message', { signal: deadline });
    return parsed as ParsedTables;
  } catch (error) {
    signal.throwIfAborted();
    if (!isGivenUp(error as Error)) throw error;
    return { tables: [], problems: [tooCostly(file)] };
  } finally {
    await worker.terminate();
  }
}

/** Whether the thread ran out of time or memory; anything else is a bug. */
function isGivenUp(error: Error & { readonly code?: string }): boolean {
  return error.name === 'AbortError' || error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooCostly(file: string) {
  return fileProblem(file, {
    code: 'sheet/too-large',
    message: 'the workbook costs more time or memory than any table of a city',
    hint: 'Copy the table to a new workbook, or split it.',
  });
}
