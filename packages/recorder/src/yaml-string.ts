/**
 * A string as a YAML double-quoted scalar of printable ASCII, so that no reader can take it for anything else.
 *
 * JSON escapes are YAML escapes, but JSON leaves some characters bare that YAML forbids, and writes others as two
 * halves that YAML does not join (YAML 1.2.2, section 5.7).
 */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u{10ffff}]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
