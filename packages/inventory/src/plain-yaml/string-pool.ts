const slots = 4096;

/**
 * Cuts strings out of texts, and gives the same string again for the same characters.
 *
 * Keys and most values of an inventory come back thousands of times. One string for all of them saves memory, and the
 * maps that later look them up need not read their characters again.
 */
export class StringPool {
  readonly #known: string[] = Array.from({ length: slots }, () => '');

  /** @param hash Of the characters; equal ones for equal characters. */
  cut(text: string, start: number, end: number, hash: number): string {
    const slot = (hash ^ (hash >>> 12)) & (slots - 1);
    const known = this.#known[slot] ?? '';
    if (known.length === end - start && text.startsWith(known, start)) return known;
    const string = text.slice(start, end);
    this.#known[slot] = string;
    return string;
  }
}
