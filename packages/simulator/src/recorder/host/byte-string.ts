/**
 * Text of the virtual host is kept as byte strings: one character per byte, as a shell in the C locale sees it, so
 * that every byte of a script, a file name or a file comes out as it went in.
 */
export function toBytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function fromBytes(bytes: Buffer): string {
  return bytes.toString('latin1');
}

/** The byte string of ordinary text. */
export function encodeText(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
