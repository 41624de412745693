/** Shorter ones would blot out ordinary words; no device accepts them as passwords. */
const shortest = 4;

/**
 * Blots out secrets in text. One pass over the text however many secrets there are: a city has tens of thousands.
 */
export class Redactor {
  /** Secrets by their first letters, the longest first. */
  readonly #byStart = new Map<string, string[]>();

  /** Remembers a secret, and the forms it takes inside addresses and JSON. */
  add(secret: string): void {
    if (secret.length < shortest) return;
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      this.#add(form);
  }

  /** `text` with every secret replaced by `***`. */
  redact(text: string): string {
    if (this.#byStart.size === 0) return text;
    const clean: string[] = [];
    let copiedTo = 0;
    for (let at = 0; at + shortest <= text.length; at += 1) {
      const secret = this.#secretAt(text, at);
      if (secret === undefined) continue;
      clean.push(text.slice(copiedTo, at), '***');
      copiedTo = at + secret.length;
      at = copiedTo - 1;
    }
    return copiedTo === 0 ? text : clean.join('') + text.slice(copiedTo);
  }

  #secretAt(text: string, at: number): string | undefined {
    const candidates = this.#byStart.get(text.slice(at, at + shortest));
    return candidates?.find((secret) => text.startsWith(secret, at));
  }

  #add(form: string): void {
    const start = form.slice(0, shortest);
    const known = this.#byStart.get(start) ?? [];
    if (known.includes(form)) return;
    this.#byStart.set(
      start,
      [...known, form].sort((a, b) => b.length - a.length),
    );
  }
}
