import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { setValue } from '../src/set-value.ts';

const text = `# city
a: 1   # one
quoted: "00070" # keep the quotes
empty:
flow: {a: 1,  b: [1, 2]}
block:
  x: 1 # ex

  # between
  text: |
    two
    lines
list:
  - id: first  # the first
    settings: { encoder: { main: { bitrateKbps: 6000 } } }
  - id: second
    name: { vi: "Hàng Bài, Tràng Tiền" }
`;

function line(from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

test.each<[string, (string | number)[], unknown, string]>([
  ['a number', ['a'], 2, line('a: 1   #', 'a: 2   #')],
  ['a quoted text', ['quoted'], '00082', line('"00070"', '"00082"')],
  ['an empty value', ['empty'], 5, line('empty:\n', 'empty: 5\n')],
  [
    'a value in a flow map',
    ['list', 'first', 'settings', 'encoder', 'main', 'bitrateKbps'],
    5000,
    line('6000', '5000'),
  ],
  ['a value in a flow list', ['flow', 'b', 1], 3, line('[1, 2]', '[1, 3]')],
  ['a whole flow list', ['flow', 'b'], [3], line('[1, 2]', '[ 3 ]')],
  ['a whole flow map', ['flow'], { c: 'x' }, line('{a: 1,  b: [1, 2]}', '{ c: x }')],
  [
    'a new key in a flow map',
    ['list', 'first', 'settings', 'encoder', 'main', 'govLength'],
    40,
    line('6000 }', '6000, govLength: 40 }'),
  ],
  [
    'a new key in a block map',
    ['list', 'first', 'retention'],
    'ward',
    line('6000 } } }\n', '6000 } } }\n    retention: ward\n'),
  ],
  [
    'new maps on the way',
    ['list', 'second', 'settings', 'encoder', 'main', 'bitrateKbps'],
    4000,
    `${text}    settings:\n      encoder:\n        main: { bitrateKbps: 4000 }\n`,
  ],
  ['a new key after a block text', ['block', 'next'], 2, line('    lines\n', '    lines\n  next: 2\n')],
  ['a key that older readers take for yes', ['y'], 2, `${text}"y": 2\n`],
  ['a new key at the top', ['z'], 'end', `${text}z: end\n`],
  ['a text that needs quotes', ['a'], '00070', line('a: 1   #', 'a: "00070"   #')],
])('%s changes and nothing else', (_what, path, value, expected) => {
  expect(setValue(text, path, value)).toBe(expected);
});

test('a map over a value keeps the rest', () => {
  const edited = setValue(text, ['block', 'x'], { deep: [1, 2] });

  expect(parse(edited)).toEqual({ ...parse(text), block: { x: { deep: [1, 2] }, text: 'two\nlines\n' } });
  expect(edited).toContain('# between');
});

test('a text that would end a flow map early is quoted', () => {
  const edited = setValue(text, ['flow', 'a'], 'x}, b');

  expect(parse(edited)).toMatchObject({ flow: { a: 'x}, b', b: [1, 2] } });
});

test.each<[string, (string | number)[]]>([
  ['an item that is not there', ['list', 'third', 'name']],
  ['a way through a number', ['a', 'deeper']],
])('%s is refused', (_what, path) => {
  expect(() => setValue(text, path, 1)).toThrow(FleetError);
});

test('the sample city keeps every other line when a retention changes', () => {
  const file = fileURLToPath(new URL('../../../inventory/fleet.yaml', import.meta.url));
  const before = readFileSync(file, 'utf8').split('\n');

  const after = setValue(before.join('\n'), ['retention', 'vn-ward-30', 'days'], 40).split('\n');

  expect(after.filter((line, index) => line !== before[index])).toEqual([
    '  vn-ward-30: { floorDays: 30, days: 40, ceilingDays: 45 }',
  ]);
});
