import type { Fault } from './sheet-problem.ts';

/** Letters of other scripts that are drawn like Latin ones. */
const drawnLike = new Map(
  Object.entries({
    // Cyrillic
    ...{
      а: 'a',
      в: 'b',
      е: 'e',
      і: 'i',
      ј: 'j',
      к: 'k',
      м: 'm',
      н: 'h',
      о: 'o',
      р: 'p',
      с: 'c',
      ѕ: 's',
      т: 't',
    },
    ...{
      у: 'y',
      х: 'x',
      А: 'A',
      В: 'B',
      С: 'C',
      Е: 'E',
      Н: 'H',
      І: 'I',
      Ј: 'J',
      К: 'K',
      М: 'M',
      О: 'O',
      Р: 'P',
    },
    ...{ Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y', З: '3' },
    // Greek
    ...{
      Α: 'A',
      Β: 'B',
      Ε: 'E',
      Ζ: 'Z',
      Η: 'H',
      Ι: 'I',
      Κ: 'K',
      Μ: 'M',
      Ν: 'N',
      Ο: 'O',
      Ρ: 'P',
      Τ: 'T',
      Υ: 'Y',
    },
    ...{ Χ: 'X', ο: 'o', ν: 'v', ρ: 'p' },
    // Dashes and dots
    ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '․': '.', '。': '.', '·': '.' },
    // Letters that keep no trace of being others when they are normalised
    ...{ ı: 'i', ⅼ: 'l' },
  }),
);

const scripts = [
  'Cyrillic',
  'Greek',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Thai',
  'Latin',
];

/**
 * The first character that a machine-read value may not hold: one that only looks like another, or cannot be seen.
 *
 * Everything outside ASCII counts.
 */
export function lookAlike(text: string): Fault | undefined {
  const characters = [...text];
  const index = characters.findIndex((character) => !/[ -~]/.test(character));
  const character = characters[index];
  if (character === undefined) return undefined;
  const meant = plainForm(character);
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = `character ${index + 1} is ${nameOf(character)} (${code})`;
  const isInvisible = /[\p{Z}\p{C}]/u.test(character);
  return {
    code: 'sheet/look-alike',
    message: meant === undefined || isInvisible ? name : `${name}, not "${meant}"`,
    hint: hintFor(characters.map(plainOrSame).join(''), text),
  };
}

function nameOf(character: string): string {
  if (/[\p{Z}\p{C}]/u.test(character)) return 'one that cannot be seen';
  if (/[\uff01-\uff5e]/.test(character)) return `the full-width "${character}"`;
  const script = scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(character));
  return script === undefined || script === 'Latin' ? `"${character}"` : `the ${script} "${character}"`;
}

function plainForm(character: string): string | undefined {
  const plain = drawnLike.get(character) ?? character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return /^[ -~]+$/.test(plain) ? plain : undefined;
}

function plainOrSame(character: string): string {
  if (/[ -~]/.test(character)) return character;
  return /[\p{Z}\p{C}]/u.test(character) ? '' : (plainForm(character) ?? character);
}

function hintFor(plain: string, text: string): string {
  return plain !== text && /^[ -~]*$/.test(plain) ? `Type it anew: ${asNumber(plain)}` : 'Type it anew.';
}

/** Between digits a letter is one, too: `10.1.7O.11`. */
function asNumber(text: string): string {
  if (!/^[\d.OolI]*\d[\d.OolI]*$/.test(text)) return text;
  return text.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1');
}
