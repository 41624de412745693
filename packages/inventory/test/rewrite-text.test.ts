import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FleetError } from '@wardctl/fleet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rewriteText } from '../src/rewrite-text.ts';

const text = `# the ward
ward: a # its code
name: { vi: Phường, en: Ward } # two names

cameras:
  # the first
  - id: a-1
    name: { vi: "Ngõ 1" }
    status: planned
    port: 80 # usual

  # the second
  - id: a-2 # known
    name: { vi: Ngõ 2 }
    port: 81
# the end
`;

type Content = Record<string, unknown> & { cameras: Record<string, unknown>[] };

function rewritten(change: (content: Content) => void): string {
  const content = parse(text) as Content;
  change(content);
  const after = rewriteText(text, content);
  expect(parse(after)).toEqual(content);
  return after;
}

function line(from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

test.each<[string, (content: Content) => void, string]>([
  ['nothing', () => {}, text],
  ['a value', ({ cameras }) => Object.assign(cameras[1] ?? {}, { port: 82 }), line('port: 81', 'port: 82')],
  [
    'a quoted text',
    ({ cameras }) => Object.assign(cameras[0] ?? {}, { name: { vi: 'A, "B"' } }),
    line('"Ngõ 1"', '"A, \\"B\\""'),
  ],
  [
    'a plain text between braces that now needs quotes',
    ({ cameras }) => Object.assign(cameras[1] ?? {}, { name: { vi: 'A, B' } }),
    line('vi: Ngõ 2', 'vi: "A, B"'),
  ],
  [
    'a value between braces that is new',
    ({ cameras }) => Object.assign(cameras[1] ?? {}, { name: { vi: 'Ngõ 2', en: 'Lane' } }),
    line('vi: Ngõ 2', 'vi: Ngõ 2, en: Lane'),
  ],
  [
    'several new values',
    ({ cameras }) => Object.assign(cameras[0] ?? {}, { note: 'x', channel: 3 }),
    line('port: 80 # usual\n', 'port: 80 # usual\n    note: x\n    channel: 3\n'),
  ],
  [
    'a value that goes',
    ({ cameras }) => {
      delete cameras[0]?.['status'];
    },
    line('    status: planned\n', ''),
  ],
  [
    'a new item in the middle',
    ({ cameras }) => cameras.splice(1, 0, { id: 'a-3', name: { vi: 'C' } }),
    line('# usual\n', '# usual\n\n  - id: a-3\n    name: { vi: C }\n'),
  ],
  [
    'a new first item',
    ({ cameras }) => cameras.unshift({ id: 'a-0', port: 1 }),
    line('cameras:\n', 'cameras:\n  - id: a-0\n    port: 1\n\n'),
  ],
  [
    'new items at the end, one after the other',
    ({ cameras }) => cameras.push({ id: 'a-3' }, { id: 'a-4' }),
    line('port: 81\n', 'port: 81\n\n  - id: a-3\n\n  - id: a-4\n'),
  ],
  [
    'a new list',
    (content) => Object.assign(content, { sites: [{ id: 's', name: { vi: 'S' } }] }),
    line('port: 81\n', 'port: 81\n\nsites:\n  - id: s\n    name: { vi: S }\n'),
  ],
])('%s changes and nothing else', (_, change, expected) => {
  expect(rewritten(change)).toBe(expected);
});

test.each<[string, (content: Content) => void]>([
  [
    'an item goes',
    ({ cameras }) => {
      cameras.shift();
    },
  ],
  [
    'items change places',
    ({ cameras }) => {
      cameras.reverse();
    },
  ],
  ['a map becomes a text', (content) => Object.assign(content, { name: 'Phường' })],
])('where %s, comments on what stays are kept', (_, change) => {
  const after = rewritten(change);

  for (const comment of ['# the ward', '# its code', '# known', '# the end'])
    expect(after).toContain(comment);
});

test('an empty list between brackets is opened', () => {
  expect(rewriteText('a: 1\ncameras: [] # none yet\n', { a: 1, cameras: [{ id: 'x' }] })).toBe(
    'a: 1\ncameras:\n  - id: x # none yet\n',
  );
});

test('a byte order mark and the line ends of Windows stay', () => {
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const content = parse(text) as Content;
  Object.assign(content.cameras[1] ?? {}, { port: 82, note: 'x' });

  const after = rewriteText(windows, content);

  expect(after).toBe(windows.replace('port: 81\r\n', 'port: 82\r\n    note: x\r\n'));
  expect(rewriteText(windows, parse(text))).toBe(windows);
});

test('a text that is not YAML is refused', () => {
  expect(() => rewriteText('a: [', { a: 1 })).toThrow(FleetError);
});

const ward = readFileSync(
  fileURLToPath(new URL('../../../inventory/wards/hoan-kiem.yaml', import.meta.url)),
  'utf8',
);
const comments = ward.match(/#.*$/gm) ?? [];

test('whatever devices change or come, the text says so and keeps every comment', () => {
  const count = (parse(ward) as Content).cameras.length;
  const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.integer(), fc.boolean());
  const changes = fc.array(
    fc.tuple(fc.nat(count - 1), fc.constantFrom('serial', 'note', 'site', 'channel'), value),
    { maxLength: 5 },
  );
  const additions = fc.array(fc.tuple(fc.nat(count), value), { maxLength: 3 });

  fc.assert(
    fc.property(changes, additions, (edits, added) => {
      const content = parse(ward) as Content;
      for (const [index, key, changed] of edits)
        Object.assign(content.cameras[index] ?? {}, { [key]: changed });
      for (const [index, note] of added)
        content.cameras.splice(index, 0, { id: `new-${content.cameras.length}`, name: { vi: 'x' }, note });

      const after = rewriteText(ward, content);

      expect(parse(after)).toEqual(content);
      for (const comment of comments) expect(after).toContain(comment);
    }),
    { numRuns: 60 },
  );
});
