import { fileURLToPath } from 'node:url';
import { _ } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { createCompiler, fileKinds, schemaId } from '../src/schema-compiler.ts';

export const validatorsFile = fileURLToPath(
  new URL('../src/schema-validators.generated.ts', import.meta.url),
);

const head = `// Generated from schemas/ by \`npm run generate\`. Do not edit.
// @ts-nocheck
import { formats } from './schema-compiler.ts';
`;

/** A module with a function for each kind of file that tells whether content is what its schema allows. */
export function generateValidators(): string {
  const compiler = createCompiler({
    // Which errors is for the compiler to say when there are any: half of the code would be about them.
    allErrors: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  const names = Object.fromEntries(fileKinds.map((kind) => [kind, schemaId(kind)]));
  return head + withImports(standalone.default(compiler, names));
}

/** The compiler writes `require` even into modules; comparing items of lists is all that it needs at run time. */
function withImports(code: string): string {
  return code.replaceAll(
    /^const (\w+) = require\("ajv\/dist\/runtime\/equal"\)\.default;$/gm,
    "import { isDeepStrictEqual as $1 } from 'node:util';",
  );
}
