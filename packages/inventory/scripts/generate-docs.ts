import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { headingOf } from './docs/heading.ts';
import { readSchema, type SchemaInFile } from './docs/schema.ts';
import { keyTable } from './docs/table.ts';
import { tableBehind } from './docs/type-text.ts';

const target = fileURLToPath(new URL('../../../docs/inventory.md', import.meta.url));

const kinds = ['fleet', 'model', 'ward', 'holds'] as const;

const introduction = `# The files of an inventory

<!-- Generated from schemas/ by \`npm run generate\`. Do not edit. -->

An inventory is a folder of YAML files. Each kind has a schema in \`schemas/\`, which editors read through the line
\`# yaml-language-server: $schema=…\` at the top of a file, and a commented example in \`schemas/examples/\`.

A value of a camera may stand in several layers: built in, \`fleet.yaml\`, the ward, its site, the model, the placement
profile, the camera itself. A later layer wins; maps merge, lists replace, and \`null\` removes what earlier layers say.
\`wardctl why CAMERA\` shows which layer gave what.

Keys in bold are required; serial, MAC address and host key only of devices that are not \`planned\`. No file holds a secret: credentials are references to where the secret is kept. What is
checked between the values is in [errors.md](errors.md#problems-in-the-inventory).
`;

/** The page about the files of an inventory, as the schemas say. */
export function generateDocs(): string {
  const known = new Map<string, SchemaInFile>();
  const parts = kinds.map((kind) => kindPart(kind, known));
  return `${[introduction, ...parts].join('\n')}`;
}

/** A kind of file with every map in it that no earlier kind has. */
function kindPart(kind: string, known: Map<string, SchemaInFile>): string {
  const file = readSchema(`${kind}.schema.json`);
  const heading = `## ${file.schema.description?.split(':')[0]}`;
  const maps = [...mapsIn(file, known)].map(mapPart);
  const example = `Example: [${kind}.yaml](../schemas/examples/${kind}.yaml).`;
  const sentence = file.schema.description?.split(': ').slice(1).join(': ') ?? '';
  return [heading, capital(sentence), example, keyTable(file), ...maps].join('\n\n').concat('\n');
}

function mapPart(map: SchemaInFile): string {
  return [`### ${headingOf(map.schema)}`, map.schema.description, keyTable(map)].join('\n\n');
}

/** Every map that is reached from one, in the order of reading; each once. */
function* mapsIn({ file, schema }: SchemaInFile, known: Map<string, SchemaInFile>): Generator<SchemaInFile> {
  for (const property of Object.values(schema.properties ?? {})) {
    const map = tableBehind({ file, schema: property });
    if (map === undefined || known.has(headingOf(map.schema))) continue;
    known.set(headingOf(map.schema), map);
    yield map;
    yield* mapsIn(map, known);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

if (import.meta.main) await writeFile(target, generateDocs());
