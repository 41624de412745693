import { expect, test } from 'vitest';
import { parseXml, XmlSyntaxError } from '../../src/xml/parse-xml.ts';
import { escapeXml, writeXml } from '../../src/xml/write-xml.ts';
import { attributeOf, childAt, requireText, textAt, XmlShapeError } from '../../src/xml/xml-node.ts';

test('elements are found by namespace and local name, whatever the prefix', () => {
  const tree = parseXml(
    '<a:r xmlns:a="urn:a" xmlns="urn:b"><v>1</v><a:v>2</a:v><q:v xmlns:q="urn:a">3</q:v></a:r>',
  );

  expect(textAt(tree, 'urn:b', 'v')).toBe('1');
  expect(textAt(tree, 'urn:a', 'v')).toBe('2');
  expect(childAt(tree, 'urn:c', 'v')).toBeUndefined();
});

test.each([['1.10'], ['00042'], ['12345678901234567890'], ['1e3'], ['true']])(
  'the text %s stays a string',
  (text) => {
    expect(textAt(parseXml(`<r><v>${text}</v></r>`), '', 'v')).toBe(text);
  },
);

test('character data, references and CDATA make one text', () => {
  expect(parseXml('<r>a&amp;<![CDATA[<b>]]>&#x110;</r>').text).toBe('a&<b>Đ');
});

test.each([
  ['a byte order mark', '\ufeff<r/>'],
  ['blank lines before the declaration', '\r\n\r\n<?xml version="1.0"?><r/>'],
  ['the NUL bytes of a C buffer', '<r/>\n\0\0\0'],
])('padding is cut off: %s', (_case, text) => {
  expect(parseXml(text).name).toBe('r');
});

test.each([
  ['a document type', '<!DOCTYPE r><r/>', /document type/],
  ['an entity declaration', '<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>', /document type/],
  ['an undeclared entity', '<r>&e;</r>', /entity/],
  ['an undeclared prefix', '<a:r/>', /unbound namespace prefix/],
  ['a missing end', '<r><v></r>', /./],
  ['nothing', '', /./],
  ['plain text', 'Unauthorized', /./],
  ['elements nested 20,000 deep', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`, /deeper than 64/],
])('refused: %s', (_case, text, reason) => {
  expect(() => parseXml(text)).toThrow(XmlSyntaxError);
  expect(() => parseXml(text)).toThrow(reason);
});

test('a megabyte of blanks is refused in linear time', () => {
  expect(() => parseXml(`${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}x`)).toThrow(XmlSyntaxError);
});

test('a required element that is missing is named', () => {
  expect(() => requireText(parseXml('<r><v/></r>'), '', 'v', 'w')).toThrow(new XmlShapeError('r has no v/w'));
});

test('what is written parses to the same tree', () => {
  const source = parseXml(
    `<x:c xmlns:x="http://www.onvif.org/ver10/schema" xmlns:v="urn:vendor" token="t&quot;1" v:flag="on" xml:lang="vi">
     <x:n>a &amp; b</x:n><v:e><v:f/></v:e><plain/></x:c>`.replace(/>\s+</g, '><'),
  );

  const written = parseXml(`<r xmlns:tt="http://www.onvif.org/ver10/schema">${writeXml(source)}</r>`);

  expect(written.children[0]).toEqual({ ...source, text: '' });
  expect(attributeOf(source, 'token')).toBe('t"1');
});

test('text is escaped for content and attributes, and control characters are dropped', () => {
  expect(escapeXml(`<a b="c" d='e'>&\0\x1b\t`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;&#9;');
});
