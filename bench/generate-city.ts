import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { cityFiles } from './city/city-files.ts';
import { type CitySize, usualSize } from './city/city-size.ts';

const usage = `Usage: node bench/generate-city.ts DIR [--wards N] [--cameras N] [--models N] [--agreements N] [--seed N]

Writes the inventory of an invented city to DIR/inventory; equal numbers give equal files.`;

/** Writes a city to a folder and returns the folder. */
export function writeCity(folder: string, size: CitySize): string {
  for (const { path, text } of cityFiles(size)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const command = read(args);
  if (command === undefined) {
    console.error(usage);
    return 64;
  }
  console.log(writeCity(join(command.folder, 'inventory'), command.size));
  return 0;
}

function read(args: string[]): { folder: string; size: CitySize } | undefined {
  const options = Object.fromEntries(
    Object.keys(usualSize).map((name) => [name, { type: 'string' as const }]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const numbers = Object.entries(values).map(([name, text]) => [name, Number(text)] as const);
    const [folder, ...surplus] = positionals;
    if (folder === undefined || surplus.length > 0) return undefined;
    if (!numbers.every(([, number]) => Number.isSafeInteger(number) && number >= 0)) return undefined;
    const size: CitySize = { ...usualSize, ...Object.fromEntries(numbers) };
    return size.wards > 0 ? { folder, size } : undefined;
  } catch {
    return undefined;
  }
}
