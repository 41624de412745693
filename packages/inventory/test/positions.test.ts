import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EventPositions } from '../src/event-positions.ts';
import type { Path } from '../src/path.ts';
import { SourceDocument } from '../src/source-document.ts';

const city = fileURLToPath(new URL('../../../inventory/', import.meta.url));
const samples = readdirSync(city, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

function* everyPath(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* everyPath(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

test.each(samples)('both parsers place every value and key of %s alike', (name) => {
  const text = readFileSync(join(city, name), 'utf8');

  const slow = new SourceDocument(name, text);
  const fast = new EventPositions(name, text);

  for (const path of everyPath(slow.content)) {
    expect(fast.value(path), path.join('.')).toEqual(slow.value(path));
    expect(fast.key(path).position, path.join('.')).toEqual(slow.key(path).position);
  }
});

test('a path that ends early is placed at the map around it', () => {
  const text = 'a: 1\nlist:\n  - b: 2\n    c:\n';

  const positions = new EventPositions('x.yaml', text);

  expect(positions.value(['list', 0, 'none', 'deeper']).position).toEqual({
    file: 'x.yaml',
    line: 3,
    column: 5,
  });
  expect(positions.value(['list', 7]).position).toEqual({ file: 'x.yaml', line: 3, column: 3 });
  expect(positions.value(['list', 0, 'c']).position).toEqual({ file: 'x.yaml', line: 4, column: 5 });
});

test('an alias is placed where it stands, what is in it where that is written', () => {
  const document = new SourceDocument('x.yaml', 'a: &a { b: 1 }\nc: *a\n');

  expect(document.value(['c']).position).toEqual({ file: 'x.yaml', line: 2, column: 4 });
  expect(document.value(['c', 'b']).position).toEqual({ file: 'x.yaml', line: 1, column: 12 });
});
