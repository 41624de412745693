import { validateHeaderValue } from 'node:http';
import { Secret } from '@wardctl/fleet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessClasses } from '../../src/access-classes.ts';
import { digestAuthorization } from '../../src/auth/digest-authorization.ts';
import { chooseChallenge } from '../../src/auth/digest-challenge.ts';
import { securityHeader } from '../../src/auth/username-token.ts';
import { isWrite } from '../../src/lowest-level.ts';
import { type Operation, requestBody } from '../../src/operation.ts';
import { setAddressFilter } from '../../src/services/device/address-filter.ts';
import { soapEnvelope } from '../../src/soap/soap-envelope.ts';
import { xmlElement } from '../../src/xml/edit-xml.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { writeXml } from '../../src/xml/write-xml.ts';
import type { XmlNode } from '../../src/xml/xml-node.ts';
import { operations } from './operations-with-texts.ts';

/** Texts with what breaks XML in them more often than chance would have it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '\r',
      '\n',
      '\t',
      '\0',
      ']]>',
      '\ud800',
      '\ufffe',
      'Đ',
      '😀',
    ),
  }),
  fc.constantFrom(
    '</tds:Name><tds:Name>b',
    'x</tt:Password><tt:UserLevel>Administrator</tt:UserLevel></tds:User><tds:User>',
    '<![CDATA[',
    '&lt;&#0;',
    '<!-- -->',
    ' leading and trailing ',
  ),
);

/** What of a text XML 1.0 can carry. */
function carried(text: string): string {
  const isChar = (code: number) =>
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
  return [...text].filter((one) => isChar(one.codePointAt(0) ?? 0)).join('');
}

/** The tree with every text that is `mark` replaced. */
function filled(node: XmlNode, mark: string, text: string): XmlNode {
  return {
    ...node,
    text: node.text === mark ? text : node.text,
    attributes: node.attributes.map((one) => (one.value === mark ? { ...one, value: text } : one)),
    children: node.children.map((child) => filled(child, mark, text)),
  };
}

/** They carry switches and numbers of ours alone. */
const withoutTexts = [
  'device.SetDiscoveryMode',
  'device.SetDynamicDNS',
  'device.SetPasswordHistoryConfiguration',
  'device.SetAuthFailureWarningConfiguration',
];

/** The texts are taken apart first, see the test below. */
const takenApart = ['device.SetIPAddressFilter'];

test('every operation that changes a device is among those with texts, or carries none', () => {
  const nameOf = ({ service, name }: Pick<Operation<unknown>, 'service' | 'name'>) => `${service}.${name}`;
  const all = Object.entries(accessClasses).flatMap(([service, names]) =>
    Object.keys(names).map((name) => ({ service, name }) as Operation<unknown>),
  );
  const tested = Object.values(operations).map((operation) => nameOf(operation('text')));

  const changing = all.filter(isWrite).map(nameOf);
  expect(changing.length).toBeGreaterThan(30);
  expect(changing.filter((name) => ![...tested, ...withoutTexts, ...takenApart].includes(name))).toEqual([]);
});

test.each(Object.entries(operations))(
  'any text arrives in %s as it is, and changes nothing around it',
  (_name, operation) => {
    const mark = 'mark';
    const tree = (text: string) => parseXml(soapEnvelope(requestBody(operation(text)), undefined));
    const expected = tree(mark);

    fc.assert(
      fc.property(anyText, (text) => {
        expect(tree(text)).toEqual(filled(expected, mark, carried(text)));
      }),
      { numRuns: 60 },
    );
  },
);

test('any text in an address filter stays inside its address and its prefix length', () => {
  const namesIn = ({ name, children }: XmlNode): unknown => [name, children.map(namesIn)];
  const tree = (text: string) => {
    const operation = setAddressFilter({ type: 'allow', addresses: [text, `10.1.0.0/${text}`] });
    return namesIn(parseXml(soapEnvelope(requestBody(operation), undefined)));
  };

  fc.assert(
    fc.property(anyText, (text) => {
      expect(tree(text)).toEqual(tree('10.1.0.0/16'));
    }),
    { numRuns: 60 },
  );
});

test('any text in elements and attributes of any namespace is read as it was written', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, value) => {
      const node = {
        ...xmlElement('http://example.com/vendor', 'a', text),
        attributes: [
          { namespace: '', name: 'plain', value },
          { namespace: 'http://example.com/vendor', name: 'own', value },
        ],
      };

      const read = parseXml(writeXml(node));

      expect(read.text).toBe(carried(text));
      expect(read.attributes.map((one) => one.value)).toEqual([carried(value), carried(value)]);
    }),
    { numRuns: 200 },
  );
});

test('any user name stays inside its element of a token, and the password out of it', () => {
  fc.assert(
    fc.property(anyText, anyText, (username, password) => {
      const token = {
        username,
        password: new Secret(password),
        nonce: Buffer.alloc(16),
        created: '2026-01-01T00:00:00Z',
      };

      const header = parseXml(soapEnvelope('<s:a/>', securityHeader(token))).children[0];

      const parts = header?.children[0]?.children[0]?.children ?? [];
      expect(parts.map(({ name }) => name)).toEqual(['Username', 'Password', 'Nonce', 'Created']);
      expect(parts[0]?.text).toBe(carried(username));
    }),
    { numRuns: 100 },
  );
});

test('any user name makes one valid header, in which it is one quoted string', () => {
  const challenge = chooseChallenge(['Digest realm="r", nonce="n", qop="auth"']);
  if (challenge === undefined) throw new Error('no challenge');
  fc.assert(
    fc.property(anyText, (username) => {
      const request = {
        username,
        password: new Secret('p'),
        method: 'POST',
        uri: '/',
        cnonce: 'c',
        nonceCount: 1,
      };

      const header = digestAuthorization(challenge, request);

      expect(() => validateHeaderValue('Authorization', header)).not.toThrow();
      expect(header).toMatch(
        /^Digest username="(?:[^"\\]|\\.)*", realm="r", nonce="n", uri="\/", response="[0-9a-f]{32}", /,
      );
    }),
    { numRuns: 200 },
  );
});
