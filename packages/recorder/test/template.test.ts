import { expect, test } from 'vitest';
import { fillTemplate } from '../src/template.ts';

const text = 'a {{one}}\n{{#list}}\n- {{two}}\n{{/list}}\nz\n';

test('puts in values and repeats blocks', () => {
  const filled = fillTemplate(text, { one: '1', list: [{ two: '2' }, { two: '3' }] });

  expect(filled).toBe('a 1\n- 2\n- 3\nz\n');
});

test('leaves marks and signs in values as they are', () => {
  const filled = fillTemplate(text, { one: '{{two}} $& $1', list: [{ two: '{{one}}' }] });

  expect(filled).toBe('a {{two}} $& $1\n- {{one}}\nz\n');
});

test.each([
  ['a name without a value', '{{one}}', {}, 'no value for one'],
  ['a value without a name', 'a', { one: '1' }, 'no place for one'],
  ['a list in the place of a value', '{{one}}', { one: [] }, 'no value for one'],
  ['a value in the place of a list', '{{#one}}\n{{/one}}\n', { one: '1' }, 'no list for one'],
  ['a block that is not closed', '{{#one}}\n', {}, 'a mark is not complete'],
  ['a mark with blanks', '{{ one }}', {}, 'a mark is not complete'],
])('%s is an error', (_, template, values, message) => {
  expect(() => fillTemplate(template, values)).toThrow(`template: ${message}`);
});
