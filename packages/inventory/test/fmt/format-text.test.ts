import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatText } from '../../src/fmt/index.ts';

function format(text: string, { sort = false } = {}): string {
  const formatted = formatText('a.yaml', text, { sort });
  if ('problems' in formatted) throw new Error(formatted.problems.map(({ message }) => message).join('; '));
  return formatted.text;
}

test.each([
  ['keys take the order of the schema', 'sites: []\nward: x\n', 'ward: x\nsites: []\n'],
  ['unknown keys stay behind, as they were', 'zz: 1\nbb: 2\nward: x\n', 'ward: x\nzz: 1\nbb: 2\n'],
  [
    'keys that a person chose keep his order',
    'fleet: x\nplacements: { residential: {}, hotspot: {} }\n',
    'fleet: x\nplacements: { residential: {}, hotspot: {} }\n',
  ],
  [
    'small things go between braces',
    'ward: x\nname:\n  en: Old Quarter\n  vi: Phố cổ\n',
    'ward: x\nname: { vi: Phố cổ, en: Old Quarter }\n',
  ],
  [
    'what does not fit the line comes out of its braces',
    `holds:\n  - { id: a, requester: ${'x'.repeat(110)} }\n`,
    `holds:\n  - id: a\n    requester: ${'x'.repeat(110)}\n`,
  ],
  [
    'other maps stay as their author wrote them',
    'ward: x\nsites:\n  - { id: b }\n  - id: a\n',
    'ward: x\nsites:\n  - { id: b }\n  - id: a\n',
  ],
  [
    'quotes go where nobody needs them, and become double where somebody does',
    "ward: 'x'\nadmin: { edition: '2025-07-01', province: \"01\", unit: '00070', scheme: \"vn-gso\" }\n",
    'ward: x\nadmin: { scheme: vn-gso, edition: "2025-07-01", province: "01", unit: "00070" }\n',
  ],
  [
    'quotes come where older readers would see no text',
    'ward: x\ncameras:\n  - mac: 44:19:50:04:12:50\n    installedOn: 2026-01-30\n    note: no\n',
    'ward: x\ncameras:\n  - mac: "44:19:50:04:12:50"\n    installedOn: "2026-01-30"\n    note: "no"\n',
  ],
  [
    'numbers stay as they are written',
    'ward: x\nsites:\n  - position: { lon: 105.850, lat: 0x15 }\n    systemSecurityLevel: 007\n',
    'ward: x\nsites:\n  - position: { lat: 0x15, lon: 105.850 }\n    systemSecurityLevel: 007\n',
  ],
  [
    'a comment moves with what it stands above or behind',
    'sites: [] # none yet\n\n# The code.\nward: x\n',
    '# The code.\nward: x\n\nsites: [] # none yet\n',
  ],
  [
    'the line for the editor stays on top, a comment below it does not',
    '# yaml-language-server: $schema=a\n# Places.\nsites: []\nward: x\n',
    '# yaml-language-server: $schema=a\nward: x\n# Places.\nsites: []\n',
  ],
  [
    'a comment between braces opens them',
    'ward: x\nname: { # old\n  en: A, vi: B }\n',
    'ward: x\nname:\n  vi: B\n  # old\n  en: A\n',
  ],
  ['carriage returns and the byte order mark go', '\ufeffward: x\r\nsites: []\r\n', 'ward: x\nsites: []\n'],
  ['the last line ends', 'ward: x', 'ward: x\n'],
  ['empty lines are single', 'ward: x\n\n\n\nsites: []\n', 'ward: x\n\nsites: []\n'],
  [
    'what is written once and named again stays where it is',
    'sites: &a []\nward: x\nrecorders: *a\n',
    'sites: &a []\nward: x\nrecorders: *a\n',
  ],
  ['texts of many lines stay so', 'ward: x\nsites:\n  - note: |\n      a\n      b\n', undefined],
  ['lists of others than devices keep their order', 'fleet: x\nclock: { ntpServers: [b, a] }\n', undefined],
])('%s', (_, text, expected = text) => {
  expect(format(text)).toBe(expected);
});

test('devices are sorted where that is asked for, each with its comment', () => {
  const text = 'ward: x\ncameras:\n  # second\n  - id: b\n\n  # first\n  - id: a\n';

  expect(format(text)).toBe(text);
  expect(format(text, { sort: true })).toBe(
    'ward: x\ncameras:\n  # first\n  - id: a\n\n  # second\n  - id: b\n',
  );
});

test.each(['fleet.yaml', 'holds.yaml', 'models/hikvision.yaml', 'wards/hoan-kiem.yaml'])(
  'the sample %s is in the style',
  (name) => {
    const text = readFileSync(
      fileURLToPath(new URL(`../../../../inventory/${name}`, import.meta.url)),
      'utf8',
    );

    expect(format(text)).toBe(text);
  },
);

test('a text with wrong syntax is refused with the place', () => {
  expect(formatText('a.yaml', 'ward: x\nsites: [\n  }\n', { sort: false })).toMatchObject({
    problems: [{ position: { file: 'a.yaml', line: 3 } }],
  });
});

test('YAML that is no file of an inventory is refused', () => {
  expect(() => format('jobs: {}\n')).toThrow(
    expect.objectContaining({ code: 'usage/invalid', message: 'a.yaml: this is no file of an inventory' }),
  );
});
