import { BlockReader } from './block-reader.ts';
import { outside } from './outside.ts';

/**
 * Tabs, carriage returns, and characters that YAML forbids or parsers disagree on: one look at the whole text spares a
 * question at every character.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * The value of a text in the plain part of YAML that inventories are written in, or undefined where the text leaves it.
 *
 * Plain are maps with simple keys and lists, in blocks or within one line; scalars of one line, bare or in quotes
 * without escapes; comments. Whatever is outside, wrong syntax too, is for a full parser to judge: a value that is
 * given here is the one that it would give.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (unusual.test(text) || !text.isWellFormed()) return undefined;
  try {
    return { value: new BlockReader(text).document() };
  } catch (error) {
    if (error === outside) return undefined;
    throw error;
  }
}
