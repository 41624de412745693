/**
 * What XML 1.0 cannot carry in any spelling: control characters, halves of surrogate pairs, two code points that are no
 * characters.
 *
 * @see XML 1.0 §2.2
 */
export const notInXml = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\p{Cs}\ufffe\uffff]/gu;

/** The first character of `text` that XML cannot carry, as `U+0007`. */
export function firstNotInXml(text: string): string | undefined {
  const code = text.match(notInXml)?.[0]?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
