import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../schemas/output');
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

/** Parses what `--json` printed, after holding it against the schema of the command. */
export function parseOutput<Result>(command: string, stdout: string): Result {
  const result: unknown = JSON.parse(stdout);
  const validate = ajv.getSchema(`${command}.schema.json`) ?? compile(command);
  validate(result);
  expect(validate.errors ?? []).toEqual([]);
  return result as Result;
}

function compile(command: string) {
  return ajv.compile(JSON.parse(readFileSync(join(folder, `${command}.schema.json`), 'utf8')));
}
