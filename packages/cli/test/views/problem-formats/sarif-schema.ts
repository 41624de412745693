import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

const file = join(import.meta.dirname, '../../../../../test/fixtures/sarif/sarif-2.1.0-rtm.5.json');
let validate: ValidateFunction | undefined;

/** What the public schema of SARIF 2.1.0 finds wrong in a log; nothing when it is valid. */
export function sarifProblems(log: unknown): readonly ErrorObject[] {
  validate ??= compile();
  return validate(log) ? [] : (validate.errors ?? []);
}

function compile(): ValidateFunction {
  // Draft 4 of JSON Schema; all that it says here, draft 7 says in the same words but `id`.
  const { $schema: _, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => !/\s/.test(text) && URL.canParse(text, 'file:///'));
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  return ajv.compile({ $id: id, ...schema });
}
