import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fields } from '../../src/sheets/fields.ts';

const page = readFileSync(fileURLToPath(new URL('../../../../docs/sheets.md', import.meta.url)), 'utf8');
const source = fileURLToPath(new URL('../../src/sheets', import.meta.url));

test('docs/sheets.md has every field, once', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `') && !line.startsWith('| `sheet/'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([a-z_]+)`/g)].map(([, name]) => name),
  );

  expect(named.toSorted()).toEqual(Object.keys(fields).toSorted());
});

test('docs/sheets.md has every code of a problem, once', () => {
  const texts = readdirSync(source).map((name) => readFileSync(join(source, name), 'utf8'));
  const codes = new Set(texts.join('\n').match(/(?<=')sheet\/[a-z-]+(?=')/g));

  const documented = [...page.matchAll(/^\| `(sheet\/[a-z-]+)` \|/gm)].map(([, code]) => code);

  expect(documented).toEqual([...codes].sort());
});
