import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheetFixtures } from './sheet-fixtures.ts';

const folder = fileURLToPath(new URL('../../../test/fixtures/sheets/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [name, bytes] of sheetFixtures()) writeFileSync(join(folder, name), bytes);
