/** `text` as one word of a POSIX shell, whatever is in it but NUL. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
