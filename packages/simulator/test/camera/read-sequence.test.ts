import { expect, test } from 'vitest';
import { readSequence } from '../../src/camera/soap/read-sequence.ts';
import { readXml } from '../../src/camera/soap/xml-reader.ts';

const pattern = 'A B? C*';

test.each(['<A/>', '<A/><B/>', '<A/><C/><C/>', '<A/><B/><C/>', '<A/><x:Vendor xmlns:x="v"/><B/>'])(
  'takes %s',
  (children) => {
    const sequence = readSequence(readXml(`<r xmlns="u">${children}</r>`), 'u', pattern);

    expect(sequence.required('A').local).toBe('A');
  },
);

test.each([
  ['<B/>', 'r lacks A'],
  ['<B/><A/>', 'A is not expected here in r'],
  ['<A/><A/>', 'A is not expected here in r'],
  ['<A/><B/><B/>', 'B is not expected here in r'],
  ['<A/><C/><B/>', 'B is not expected here in r'],
  ['<A/><D/>', 'D is not expected here in r'],
  ['<A xmlns="other"/>', 'r lacks A'],
])('refuses %s: %s', (children, reason) => {
  const attempt = () => readSequence(readXml(`<r xmlns="u">${children}</r>`), 'u', pattern);

  expect(attempt).toThrow(reason);
});
