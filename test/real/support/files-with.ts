import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';

/** Files below `directory` that contain one of the texts, looked for in the content of compressed files too. */
export function filesWith(directory: string, texts: readonly string[]): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => texts.some((text) => contentOf(path).includes(text)));
}

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  const packed = bytes.length > 4 && bytes.readUInt32LE(0) === 0xfd2fb528;
  return (packed ? zstdDecompressSync(bytes) : bytes).toString('utf8');
}
