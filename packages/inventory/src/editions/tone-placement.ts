/**
 * An open syllable in oa, oe or uy with its tone mark on the first vowel, as in `Hòa`, `khỏe`, `thúy`.
 *
 * It is written apart (NFD), where the mark is a character: grave, acute, tilde, hook above or dot below.
 */
const toneOnFirstVowel =
  /(?:(?<=o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(?<=u)([\u0300\u0301\u0303\u0309\u0323])(y))(?![\p{L}\p{M}])/giu;

/**
 * A Vietnamese text in NFC with every tone mark of oa, oe and uy on the second vowel: `Hòa` becomes `Hoà`.
 *
 * Both placements are right and in use; a name is the same whichever it has.
 */
export function placeTones(text: string): string {
  const apart = text.normalize('NFD');
  return apart
    .replace(
      toneOnFirstVowel,
      (_, toneOfO = '', afterO = '', toneOfU = '', y = '') => afterO + y + toneOfO + toneOfU,
    )
    .normalize('NFC');
}
