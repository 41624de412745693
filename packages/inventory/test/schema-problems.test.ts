import { expect, test } from 'vitest';
import { checkText } from '../src/load-file.ts';
import { files } from './temporary-city.ts';

function problemsAfter(from: string, to: string): string[] {
  const text = files['wards/a.yaml'].replace(from, to);
  return checkText('ward', 'a.yaml', text).problems.map(
    ({ position: { line, column }, code, message, hint }) =>
      [`${line}:${column}`, code.replace('schema/', ''), message, '|', hint].join(' '),
  );
}

test.each([
  [
    'address: 10.1.0.11',
    'adress: 10.1.0.11',
    [
      '16:5 required vn01-00070-rs-0001: "address" is missing | IPv4 address or host name on the city\'s network.',
      '20:5 additionalProperties vn01-00070-rs-0001: unknown key "adress" | Did you mean "address"?',
    ],
  ],
  [
    'placement: residential',
    'placement: residental',
    [
      '24:16 enum vn01-00070-rs-0001.placement: "residental" is not allowed here | Did you mean "residential"?',
    ],
  ],
  [
    'placement: residential',
    'placement: main_road',
    ['24:16 enum vn01-00070-rs-0001.placement: "main_road" is not allowed here | Did you mean "main-road"?'],
  ],
  [
    'placement: residential',
    'placement: sea',
    [
      '24:16 enum vn01-00070-rs-0001.placement: "sea" is not allowed here | Write one of main-road, main-road-lpr, residential, hotspot, indoor.',
    ],
  ],
  [
    'unit: "00070"',
    'unit: 00070',
    ['2:71 type admin.unit: text expected, found the number 70 | Put it in quotes: "00070".'],
  ],
  [
    'until: "2026-12-31"',
    'until: 2026',
    ['9:74 type paper.until: text expected, found the number 2026 | Put it in quotes: "2026".'],
  ],
  [
    'until: "2026-12-31"',
    'until: "2026-02-30"',
    ['9:74 format paper.until: "2026-02-30" is not a day | For example: 2026-12-31'],
  ],
  [
    'serial: S11',
    'serial: 12E5',
    [
      '21:13 type vn01-00070-rs-0001.serial: text expected, found the number 1200000 | Put it in quotes: "12E5".',
    ],
  ],
  [
    'mac: 44:19:b6:00:01:01',
    'mac: 44:19:b6',
    [
      '22:10 pattern vn01-00070-rs-0001.mac: "44:19:b6" has not the expected form | For example: 44:19:b6:00:70:01',
    ],
  ],
  [
    'address: 10.1.0.11',
    'address: 10.1.0.256',
    [
      '20:14 pattern vn01-00070-rs-0001.address: "10.1.0.256" has not the expected form | For example: 10.1.70.11',
    ],
  ],
  [
    'address: 10.1.0.11',
    'address: 10.1.0.11\n    port: 0',
    ['21:11 minimum vn01-00070-rs-0001.port: 0 must be >= 1 | TCP port.'],
  ],
  [
    'address: 10.1.0.11',
    'address: 10.1.0.11\n    port: "80"',
    ['21:11 type vn01-00070-rs-0001.port: a whole number expected, found the text "80" | TCP port.'],
  ],
  [
    'cameras:\n',
    'cameras:\ncameras2:\n',
    [
      '16:1 additionalProperties unknown key "cameras2" | Did you mean "cameras"?',
      '15:1 type cameras: a list expected, found nothing | Cameras of the ward, each with the recorder that records it.',
    ],
  ],
  [
    '    hostKey: ssh-ed25519 AAAA',
    '    hostKey: AAAA',
    [
      '14:14 pattern vn01-00070-rec-01.hostKey: "AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3" has not the expected form | For example: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJq0sN3mPp2n0cE9rZbqZkqf1g1cS6kzv9t0JmGx0m3b',
    ],
  ],
])('%j written as %j is a problem with its place', (from, to, expected) => {
  expect(problemsAfter(from, to)).toEqual(expected);
});

test('a credential in the place of a reference is not shown', () => {
  const problems = problemsAfter('serial: S11', 'serial: S11\n    credential: admin:Secret123!');

  expect(problems).toEqual([
    '22:17 rule/plain-text-secret vn01-00070-rs-0001.credential: this is not a reference to a credential | Write env:NAME, file:PATH, file:PATH#KEY, exec:COMMAND or age:NAME, and keep the credential itself out of the inventory.',
  ]);
});

test('a placement that the city does not know is reported at its name', () => {
  const text = files['fleet.yaml'].replace('  residential:', '  residental:');

  const { problems } = checkText('fleet', 'fleet.yaml', text);

  expect(problems).toMatchObject([
    {
      code: 'schema/enum',
      message: 'placements: "residental" is not allowed here',
      position: { line: 7, column: 3 },
      hint: 'Did you mean "residential"?',
    },
  ]);
});

test('all problems of a file come in one run', () => {
  const text = files['wards/a.yaml'].replaceAll('ownership: budget', 'ownership: budgett');

  const { problems } = checkText('ward', 'a.yaml', text);

  expect(problems.map(({ position }) => position.line)).toEqual([25, 35]);
});
