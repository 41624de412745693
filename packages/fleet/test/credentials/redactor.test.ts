import { expect, test } from 'vitest';
import { Redactor } from '../../src/credentials/redactor.ts';

test.each([
  ['plain', 'signed in with p4ss/wörd&', 'signed in with ***'],
  ['inside an address', 'rtsp://admin:p4ss%2Fw%C3%B6rd%26@10.1.1.1/', 'rtsp://admin:***@10.1.1.1/'],
  ['twice', 'p4ss/wörd& p4ss/wörd&', '*** ***'],
  ['not at all', 'nothing here', 'nothing here'],
])('blots out a secret %s', (_, text, clean) => {
  const redactor = new Redactor();
  redactor.add('p4ss/wörd&');

  expect(redactor.redact(text)).toBe(clean);
});

test('blots out a secret in the form it has inside JSON', () => {
  const redactor = new Redactor();
  redactor.add('quote " and\nline');

  expect(redactor.redact(JSON.stringify({ key: 'quote " and\nline' }))).toBe('{"key":"***"}');
});

test('takes the longest of secrets that begin alike', () => {
  const redactor = new Redactor();
  redactor.add('abcd');
  redactor.add('abcdefgh');

  expect(redactor.redact('abcdefgh abcd')).toBe('*** ***');
});

test('leaves secrets that are as short as words', () => {
  const redactor = new Redactor();
  redactor.add('abc');

  expect(redactor.redact('abc')).toBe('abc');
});
