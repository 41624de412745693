import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPosition } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { checkText, loadFile } from '../src/load-file.ts';
import { files, writeFiles } from './temporary-city.ts';

function lines(text: string): string[] {
  const { problems } = checkText('holds', 'holds.yaml', text);
  return problems.map(({ position, code, message }) => `${formatPosition(position)} ${code}: ${message}`);
}

const laugh = [
  'a: &a0 [x, x]',
  ...Array.from({ length: 40 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]`),
].join('\n');

test.each([
  [
    'an open bracket',
    'holds: [\n',
    [
      'holds.yaml:2:1 yaml/bad-indent: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ],
  [
    'a tab',
    'holds:\n\t- id: a\n',
    ['holds.yaml:2:1 yaml/tab-as-indent: Tabs are not allowed as indentation'],
  ],
  [
    'a key used twice',
    'holds: []\nholds: []\n',
    ['holds.yaml:2:1 yaml/duplicate-key: Map keys must be unique'],
  ],
  [
    'a second document',
    'holds: []\n---\nholds: []\n',
    [
      'holds.yaml:2:1 yaml/multiple-docs: Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
  ],
  [
    'an unknown alias',
    'holds: *none\n',
    ['holds.yaml:1:8 yaml/bad-alias: no anchor "none" stands above this alias'],
  ],
  ['a tag', 'holds: !list []\n', ['holds.yaml:1:8 yaml/tag-resolve-failed: Unresolved tag: !list']],
  [
    'another version',
    '%YAML 1.1\n---\nholds: []\n',
    ['holds.yaml:1:1 yaml/version: the file asks for YAML 1.1, in which words like "no" are not text'],
  ],
  [
    'a control character',
    'holds:\n  - \u0007\n',
    ['holds.yaml:2:5 yaml/control-character: the control character U+0007 may not stand in a YAML file'],
  ],
  ['nothing', '', ['holds.yaml:1:1 yaml/empty: the file is empty']],
  ['only comments', '# nothing\n\n  # here\n', ['holds.yaml:1:1 yaml/empty: the file is empty']],
  ['a text', 'holds', ['holds.yaml:1:1 schema/type: a map expected, found the text "holds"']],
  ['null', 'null', ['holds.yaml:1:1 schema/type: a map expected, found nothing']],
  [
    'aliases that multiply',
    laugh,
    ['holds.yaml:2:10 yaml/too-many-aliases: aliases repeat more of the file than is allowed'],
  ],
  [
    'brackets without end',
    'a: b: c\nholds: '.concat('['.repeat(100_000)),
    ['holds.yaml:2:207 yaml/too-deep: maps and lists are nested too deep'],
  ],
  [
    'dashes without end',
    '- '.repeat(100_000),
    ['holds.yaml:1:401 yaml/too-deep: maps and lists are nested too deep'],
  ],
])('%s is one clear problem', (_what, text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test('a file of many lines nested in steps of one space is too deep', () => {
  const text = Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

  expect(lines(text)).toEqual(['holds.yaml:201:202 yaml/too-deep: maps and lists are nested too deep']);
});

test('a text that only the slow parser reads is checked like any other', () => {
  const text = files['holds.yaml'].replace('id: hold-1', 'id: &name hold-1').replace('A-1', '*name');

  const { problems, source } = checkText('holds', 'holds.yaml', text);

  expect(problems).toEqual([]);
  expect(source?.content.holds[0]?.reference).toBe('hold-1');
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
])('%s changes neither the content nor the positions', (_what, change) => {
  const folder = writeFiles({ 'good.yaml': change(files['holds.yaml']), 'bad.yaml': change(`hold: []\n`) });

  const good = loadFile('holds', join(folder, 'good.yaml'));
  const bad = loadFile('holds', join(folder, 'bad.yaml'));

  expect(good.problems).toEqual([]);
  expect(bad.problems.map(({ code, position }) => `${position.line}:${position.column} ${code}`)).toEqual([
    '1:1 schema/required',
    '1:1 schema/additionalProperties',
  ]);
});

test.each([
  [
    'Latin-1',
    Buffer.from('holds:\n  - id: caf\u00e9\n', 'latin1'),
    '2:12 yaml/encoding: the file is not UTF-8 from here on',
  ],
  ['UTF-16', Buffer.from('\ufeffholds: []\n', 'utf16le'), '1:1 yaml/encoding: the file is UTF-16, not UTF-8'],
  ['a single stray byte', Buffer.from([0xff]), '1:1 yaml/encoding: the file is not UTF-8 from here on'],
])('%s is refused with its place', (_what, bytes, expected) => {
  const folder = writeFiles({ 'holds.yaml': bytes });

  const { problems } = loadFile('holds', join(folder, 'holds.yaml'));

  expect(
    problems.map(({ position: { line, column }, code, message }) => `${line}:${column} ${code}: ${message}`),
  ).toEqual([expected]);
});

test('a folder in the place of a file is a problem', () => {
  const folder = writeFiles({});
  mkdirSync(join(folder, 'holds.yaml'));

  const { problems } = loadFile('holds', join(folder, 'holds.yaml'));

  expect(problems).toMatchObject([{ code: 'yaml/unreadable', message: 'this is a folder, not a file' }]);
});

test('a file that is not there is a problem', () => {
  const folder = writeFiles({});
  writeFileSync(join(folder, 'other.yaml'), '');

  const { problems } = loadFile('holds', join(folder, 'holds.yaml'));

  expect(problems).toMatchObject([{ code: 'yaml/unreadable', message: 'the file cannot be read (ENOENT)' }]);
});
