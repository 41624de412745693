import { readFileSync, type Stats, statSync } from 'node:fs';
import type { Problem } from '@wardctl/fleet';

/** 10,000 cameras take 3 MiB. In larger files the parser that can say what is wrong would need a gigabyte for it. */
const mostMebibytes = 4;

type SourceBytes = { readonly bytes: Buffer } | { readonly problem: Problem };

/**
 * Content of one file, or the problem that stands in the way. Pipes and devices, which may never end, are not opened.
 *
 * It blocks: what follows is parsing, which blocks much longer, and four turns of the event loop a file cost more.
 */
export function readSourceBytes(file: string): SourceBytes {
  try {
    const refused = refusal(statSync(file));
    if (refused !== undefined) return { problem: problemOf(file, refused) };
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { problem: problemOf(file, unreadable(error as NodeJS.ErrnoException)) };
  }
}

type Refusal = Pick<Problem, 'message'> & { readonly hint: string };

function refusal(stats: Stats): Refusal | undefined {
  const hint = 'Move it elsewhere, or rename it.';
  if (stats.isDirectory()) return { message: 'this is a folder, not a file', hint };
  if (!stats.isFile()) return { message: 'this is a pipe or a device, not a file', hint };
  const mebibytes = stats.size / 2 ** 20;
  if (mebibytes <= mostMebibytes) return undefined;
  return {
    message: `the file has ${Math.ceil(mebibytes)} MiB, more than the ${mostMebibytes} MiB that are read`,
    hint: 'Check that it is what its name says; move what the city, ward or site shares to its defaults.',
  };
}

function unreadable({ code }: NodeJS.ErrnoException): Refusal {
  if (code === 'ELOOP') {
    return { message: 'the symbolic link leads back to itself', hint: 'Point it to a file, or remove it.' };
  }
  return {
    message: `the file cannot be read (${code})`,
    hint: 'Check that it exists and who may read it.',
  };
}

function problemOf(file: string, { message, hint }: Refusal): Problem {
  const position = { file, line: 1, column: 1 };
  return { code: 'yaml/unreadable', severity: 'error', message, position, hint };
}
