const mac = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;

/** How a value may stand in an answer: as it is, as XML and as addresses write it, a MAC address also without colons. */
export function spellingsOf(value: string): readonly string[] {
  if (mac.test(value)) {
    const pairs = value.split(/[:-]/);
    return [':', '-', ''].map((between) => pairs.join(between));
  }
  const inXml = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = inXml.replaceAll('"', '&quot;').replaceAll("'", '&apos;');
  return [...new Set([value, inXml, quoted, uriText(value)])];
}

/** Halves of surrogate pairs have no such form. */
function uriText(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}
