import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnyXml, XmlSyntaxError } from '../../src/xml/parse-xml.ts';
import { readPlainXml } from '../../src/xml/plain-xml.ts';
import type { XmlNode } from '../../src/xml/xml-node.ts';
import { mutated, type Random, seeded } from '../seeded.ts';

const folder = join(import.meta.dirname, '../fixtures/onvif');
const answers = globSync('**/*.xml', { cwd: folder }).map((file) =>
  readFileSync(join(folder, file), 'utf8').trim(),
);

function judged(text: string): XmlNode | undefined {
  try {
    return parseAnyXml(text);
  } catch (error) {
    if (error instanceof XmlSyntaxError) return undefined;
    throw error;
  }
}

/** What is read at all is what the parser reads. */
function expectAgreement(text: string): boolean {
  const plain = readPlainXml(text, 64);
  if (plain !== undefined) expect(plain).toEqual(judged(text));
  return plain !== undefined;
}

const name = fc.constantFrom(
  'a',
  'b',
  'p:a',
  'q:a',
  'p:b',
  'xml:a',
  'xmlns:a',
  'Ab-c.9_',
  '_a',
  '9a',
  'é',
  'p:',
  ':a',
  'p:q:a',
);
const uri = fc.constantFrom(
  'urn:a',
  'urn:b',
  '',
  ' ',
  'urn:a ',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
);
const text = fc.string({
  unit: fc.constantFrom(
    'x',
    ' ',
    '\n',
    '\t',
    '\r',
    '>',
    '/',
    '=',
    "'",
    'Đ',
    '\ufffd',
    '\u0085',
    '\u2028',
    '😀',
    '\ufeff',
  ),
  maxLength: 6,
});
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#65;',
  '&#x110;',
  '&nbsp;',
  '&',
  '&amp',
  '&amp;lt;',
);
const odd = fc.constantFrom(
  '<!-- c -->',
  '<![CDATA[<b>]]>',
  '<?pi?>',
  ']]>',
  '"',
  '\0',
  '\x1b',
  '\ufffe',
  '\ud800',
  '<',
  '<!DOCTYPE a>',
);
const declared = fc.tuple(fc.constantFrom('xmlns', 'xmlns:p', 'xmlns:q', 'xmlns:xml', 'xmlns:xmlns'), uri);
const attribute = fc.tuple(
  name,
  fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: reference }),
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '  ', '\t', '');

/** Mostly well-formed elements, with all that a start tag may have in it. */
const element = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.array(fc.tuple(space, fc.oneof(declared, attribute)), { maxLength: 3 }),
      fc.constantFrom('', '', ' ', '\n'),
      fc.array(tie('content'), { maxLength: 3 }),
      fc.constantFrom('"', '"', '"', '"', '"', "'"),
    )
    .map(([tag, pairs, end, content, quote]) => {
      const attributes = pairs
        .map(([blank, [key, value]]) => `${blank}${key}=${quote}${value}${quote}`)
        .join('');
      const start = `<${tag}${attributes}${end}`;
      return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${tag}${end}>`;
    }),
  content: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: text },
    { weight: 6, arbitrary: tie('element') },
    { weight: 3, arbitrary: reference },
    { weight: 1, arbitrary: odd },
  ),
})).element;

/** Declares what most elements use, so that not all are refused for the same reason. */
const rooted = fc
  .tuple(
    fc.constantFrom(
      '',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<?xml version="1.0"?>\r\n',
      '<?xml version="1.1"?>',
      '<?xml?>',
    ),
    fc.constantFrom('xmlns:p="urn:a" xmlns:q="urn:a"', 'xmlns:p="urn:a" xmlns:q="urn:b" xmlns="urn:c"', ''),
    fc.array(element, { maxLength: 4 }),
    fc.constantFrom('', '', '', '<a/>', 'x', '\n'),
  )
  .map(([head, namespaces, content, tail]) => `${head}<r ${namespaces}>${content.join('')}</r>${tail}`);

test('what is read as plain is what the parser reads: any elements', () => {
  let plain = 0;
  let refused = 0;

  fc.assert(
    fc.property(rooted, (xml) => {
      if (expectAgreement(xml)) plain += 1;
      if (judged(xml) === undefined) refused += 1;
    }),
    { numRuns: 3_000 },
  );

  // The texts are of all kinds.
  expect(plain).toBeGreaterThan(150);
  expect(refused).toBeGreaterThan(300);
});

test('what is read as plain is what the parser reads: mutated answers of devices', () => {
  const random = seeded(1);
  let plain = 0;

  for (let run = 0; run < 2_000; run += 1) {
    const answer = random.pick(answers);
    const changed = run % 2 === 0 ? mutated(answer, random).toString('utf8') : turned(answer, random);
    if (expectAgreement(changed.trim())) plain += 1;
  }

  expect(plain).toBeGreaterThan(100);
});

/** With one character that stands elsewhere in the text. */
function turned(answer: string, random: Random): string {
  const at = random.next(answer.length);
  return answer.slice(0, at) + answer[random.next(answer.length)] + answer.slice(at + random.next(2));
}

test('what is read as plain is what the parser reads: texts of single marks', () => {
  const marks = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    ':',
    '=',
    '"',
    "'",
    ' ',
    '&',
    ';',
    '!',
    '?',
    '\n',
    '</a>',
    '<a>',
    '<a ',
    'xmlns',
    ']]>',
  );

  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 14 }),
      (parts) => void expectAgreement(`<a>${parts.join('')}</a>`),
    ),
    { numRuns: 3_000 },
  );
});

test('answers of devices are plain', () => {
  const plain = answers.filter(expectAgreement);

  expect(plain.length).toBeGreaterThan(answers.length * 0.9);
});

test.each([
  ['an own prefix', '<p:a xmlns:p="urn:a"/>', { namespace: 'urn:a', name: 'a' }],
  [
    'the default namespace, taken back',
    '<a xmlns="urn:a" ><b xmlns=""/></a>',
    { namespace: 'urn:a', children: [{ namespace: '' }] },
  ],
  [
    'a prefix that stands for another one inside',
    '<p:a xmlns:p="urn:a"><p:b xmlns:p="urn:b"/><p:c/></p:a>',
    { children: [{ namespace: 'urn:b' }, { namespace: 'urn:a' }] },
  ],
  ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', { text: '<>&"\'' }],
  ['line ends of all systems', '<a>1\r\n2\r3\n</a>', { text: '1\n2\n3\n' }],
  ['a bracket in text', '<a>1 > 0</a>', { text: '1 > 0' }],
  ['text around elements', '<a>1<b/>2</a>', { text: '12' }],
  [
    'attributes of XML',
    '<a xml:lang="vi" b="1"/>',
    {
      attributes: [
        { namespace: 'http://www.w3.org/XML/1998/namespace', name: 'lang', value: 'vi' },
        { namespace: '', name: 'b', value: '1' },
      ],
    },
  ],
  ['text of any language', '<a>Phường Hoàn Kiếm</a>', { text: 'Phường Hoàn Kiếm' }],
])('plain: %s', (_case, xml, tree) => {
  expect(readPlainXml(xml, 64)).toMatchObject(tree);
  expect(expectAgreement(xml)).toBe(true);
});

test.each([
  ['a comment', '<a><!-- --></a>'],
  ['CDATA', '<a><![CDATA[b]]></a>'],
  ['a processing instruction', '<a><?b?></a>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['a reference to a character', '<a>&#65;</a>'],
  ['another entity', '<a>&nbsp;</a>'],
  ['a bracket in an attribute', '<a b=">"/>'],
  ['an entity in an attribute', '<a b="&amp;"/>'],
  ['single quotes', "<a b='1'/>"],
  ['a prefix of nothing', '<p:a/>'],
  ['a prefix of nothing in an attribute', '<a p:b="1"/>'],
  ['two attributes of one name', '<a b="1" b="1"/>'],
  ['two attributes of one name by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="1"/>'],
  ['two declarations of one prefix', '<a xmlns:p="u" xmlns:p="u"/>'],
  ['a prefix taken back', '<a xmlns:p="u"><b xmlns:p=""/></a>'],
  ['an end of another element', '<a><b></a></b>'],
  ['an end without a start', '<a/></a>'],
  ['no end', '<a><b></b>'],
  ['two roots', '<a/><a/>'],
  ['text behind the root', '<a/>b'],
  ['text before the root', 'b<a/>'],
  ['a byte order mark behind the declaration', '<?xml version="1.0"?>\ufeff<a/>'],
  ['a control character', '<a>\x01</a>'],
  ['half a pair', '<a>\ud83d</a>'],
  ['XML 1.1', '<?xml version="1.1"?><a/>'],
  ['nesting beyond the limit', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`],
  ['nothing', ''],
])('left to the parser: %s', (_case, xml) => {
  expect(readPlainXml(xml, 64)).toBeUndefined();
});

test('a megabyte of almost plain text is given up in linear time', () => {
  const long = 'a'.repeat(1_000_000);
  const startedAt = performance.now();

  for (const xml of [
    `<${long}`,
    `<a ${'b="" '.repeat(200_000)}`,
    `<a>${'&amp;'.repeat(200_000)}&`,
    `<a>${'<b>'.repeat(60)}${long}`,
  ]) {
    expect(readPlainXml(xml, 64)).toBeUndefined();
  }

  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
