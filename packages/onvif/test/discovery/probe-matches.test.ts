import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownMatch, xaddrPath } from '../../src/discovery/own-match.ts';
import { readProbeMatches } from '../../src/discovery/probe-matches.ts';
import { escapeXml } from '../../src/xml/write-xml.ts';
import { probeMatchesText } from './answers.ts';

const answer = probeMatchesText('urn:uuid:1', [
  {
    uuid: 'a',
    scopes: ' onvif://x/name/A\n onvif://x/type/t ',
    xaddrs: 'http://10.0.0.1/onvif/device_service',
  },
  { uuid: 'b' },
]);

test('every match of a datagram is read', () => {
  expect(readProbeMatches(Buffer.from(answer))).toEqual({
    relatesTo: 'urn:uuid:1',
    matches: [
      {
        endpoint: 'urn:uuid:a',
        scopes: ['onvif://x/name/A', 'onvif://x/type/t'],
        xaddrs: ['http://10.0.0.1/onvif/device_service'],
      },
      { endpoint: 'urn:uuid:b', scopes: [], xaddrs: [] },
    ],
  });
});

test('version 1.1 of 2009 is read as well', () => {
  const newer = answer
    .replaceAll('http://schemas.xmlsoap.org/ws/2004/08/addressing', 'http://www.w3.org/2005/08/addressing')
    .replaceAll(
      'http://schemas.xmlsoap.org/ws/2005/04/discovery"',
      'http://docs.oasis-open.org/ws-dd/ns/discovery/2009/01"',
    );

  expect(readProbeMatches(Buffer.from(newer))).toEqual(readProbeMatches(Buffer.from(answer)));
});

test.each([
  ['nothing', ''],
  ['noise', 'ProbeMatch \u0000\u0001<<<'],
  ['a Hello', answer.replaceAll('ProbeMatch', 'Hello')],
  ['an answer to nobody', answer.replace(/<wsa:RelatesTo>.*<\/wsa:RelatesTo>/, '')],
  [
    'an answer in no namespace of discovery',
    answer.replaceAll('ws/2005/04/discovery', 'ws/2005/05/discovery'),
  ],
  ['half an answer', answer.slice(0, answer.length / 2)],
  ['an answer with a document type', answer.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
  ['an answer without a match', probeMatchesText('urn:uuid:1', [])],
  ['an answer of 40 kB', answer.replace('onvif://x/name/A', 'x'.repeat(40_000))],
])('%s is passed over', (_, datagram) => {
  expect(readProbeMatches(Buffer.from(datagram))).toBeUndefined();
});

describe('whatever comes in', () => {
  const uri = fc.webUrl().map((url) => url.replace(/\s/g, ''));

  test('what a device says comes out as it was', () => {
    const device = fc.record({ uuid: fc.uuid(), scopes: fc.array(uri), xaddrs: fc.array(uri) });
    fc.assert(
      fc.property(fc.uuid(), fc.array(device, { minLength: 1, maxLength: 5 }), (relatesTo, devices) => {
        const text = probeMatchesText(
          relatesTo,
          devices.map(({ uuid, scopes, xaddrs }) => ({
            uuid,
            scopes: escapeXml(scopes.join(' ')),
            xaddrs: escapeXml(xaddrs.join(' ')),
          })),
        );

        expect(readProbeMatches(Buffer.from(text))).toEqual({
          relatesTo,
          matches: devices.map(({ uuid, scopes, xaddrs }) => ({
            endpoint: `urn:uuid:${uuid}`,
            scopes,
            xaddrs,
          })),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('changed, cut and random datagrams never throw', () => {
    const change = fc.record({
      at: fc.nat(answer.length),
      drop: fc.nat(200),
      put: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<', '>', '&', '"', ']]>', '<![CDATA[', 'xmlns=""'),
      ),
    });
    const changed = fc
      .array(change, { minLength: 1, maxLength: 6 })
      .map((changes) =>
        changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), answer),
      );
    const random = fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => `ProbeMatch${Buffer.from(bytes).toString('latin1')}`);
    fc.assert(
      fc.property(fc.oneof(changed, random), (datagram) => {
        const read = readProbeMatches(Buffer.from(datagram));

        expect(read === undefined || (read.relatesTo !== '' && read.matches.length > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

test.each([
  [['http://[fe80::1%25eth0]/onvif/device_service'], '/onvif/device_service'],
  [['http://10.0.0.1:81/a?b=1&c'], '/a?b=1&c'],
  [['ftp://10.0.0.1/x', 'https://h/y'], '/y'],
  [['http://10.0.0.1'], undefined],
  [['not an address'], undefined],
])('of %j only %s is kept', (xaddrs, expected) => {
  expect(xaddrPath({ endpoint: '', scopes: [], xaddrs })).toBe(expected);
});

test.each([
  ['the only one', [['a', 'http://192.168.1.64/x']], 'a'],
  [
    'one in two parts',
    [
      ['a', ''],
      ['a', 'http://10.0.0.9/x'],
    ],
    'a',
  ],
  [
    'the one that names the address',
    [
      ['a', 'http://10.0.0.9/x'],
      ['b', 'http://10.0.0.1:80/x'],
    ],
    'b',
  ],
  [
    'none of several strangers',
    [
      ['a', 'http://10.0.0.9/x'],
      ['b', 'http://10.0.0.11/x'],
    ],
    undefined,
  ],
  ['none of none', [], undefined],
] as const)('at 10.0.0.1 it is %s', (_, devices, expected) => {
  const matches = devices.map(([endpoint, xaddr]) => ({ endpoint, scopes: [], xaddrs: [xaddr] }));

  expect(ownMatch('10.0.0.1', matches)?.endpoint).toBe(expected);
});
