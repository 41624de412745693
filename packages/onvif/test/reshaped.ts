import type { Random } from './seeded.ts';

/** One element in a text of XML: where its start tag, its content and its end tag are. */
interface Span {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Contents that a reader may expect something else of. */
const oddContents = [
  '',
  ' ',
  '-1',
  'NaN',
  'Infinity',
  '1e999',
  '99999999999999999999',
  '0x10',
  '1,5',
  'true',
  'maybe',
  'ON',
  'P1Y',
  'PT-5S',
  '::ffff',
  '999.1.1.1',
  '10.1.0.0/99',
  'http://',
  'http://[::1',
  'rtsp://a:b@:99999999/%zz',
  '2026-13-45T99:99:99Z',
  'Đ😀',
  '&#x10FFFF;',
  'x'.repeat(5_000),
  '<x/>',
  '<x xmlns="urn:other">1</x>',
];

/** Well-formed XML that differs from `xml` in one to three elements: gone, doubled, empty, strange, or of another kind. */
export function reshaped(xml: string, random: Random): string {
  let text = xml;
  for (let change = random.next(3); change >= 0; change -= 1) text = changed(text, random);
  return text;
}

function changed(xml: string, random: Random): string {
  const spans = spansIn(xml).slice(1);
  if (spans.length === 0) return xml;
  const span = random.pick(spans);
  const whole = xml.slice(span.start, span.end);
  const inner = xml.slice(span.contentStart, span.contentEnd);
  const startTag = xml.slice(span.start, span.contentStart);
  const endTag = xml.slice(span.contentEnd, span.end);
  const others = [
    '',
    whole + whole,
    `<x>${inner}</x>`,
    startTag + endTag,
    startTag.replace(/ [^>]*?(\/?>)$/, '$1') + inner + endTag,
    startTag + random.pick(oddContents) + endTag,
    startTag + random.pick(oddContents) + endTag,
    startTag.replace(/="[^"]*"/, `="${random.pick(['', '-1', 'NaN', 'x'.repeat(500)])}"`) + inner + endTag,
  ];
  return xml.slice(0, span.start) + random.pick(others) + xml.slice(span.end);
}

/** Those with a start tag and an end tag, outermost first. */
function spansIn(xml: string): readonly Span[] {
  const spans: Span[] = [];
  const open: { readonly start: number; readonly contentStart: number }[] = [];
  for (const match of xml.matchAll(/<(\/?)[\w:]+(?:\s[^<>]*?)?(\/?)>/g)) {
    const end = match.index + match[0].length;
    if (match[2] === '/') continue;
    const start = match[1] === '' ? undefined : open.pop();
    if (match[1] === '') open.push({ start: match.index, contentStart: end });
    else if (start !== undefined) spans.push({ ...start, contentEnd: match.index, end });
  }
  return spans.sort((a, b) => a.start - b.start);
}
