import type { Credential } from '../secret.ts';
import { pairForms, secretForms } from './secret-forms.ts';

/** Shorter ones would blot out ordinary words; no device accepts them as passwords. */
const shortest = 4;
const shown = '***';
const hashes = 1 << 20;
const hashShift = 32 - 20;

/**
 * Blots out secrets in text.
 *
 * One pass over the text however many secrets there are: a city has tens of thousands, each in a dozen forms, and many
 * begin alike.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  /** Lengths of the forms with these first letters, the longest first. */
  readonly #lengths = new Map<string, readonly number[]>();
  /** Which hashes of first letters there are: at nearly every place of a text this is all that is looked at. */
  readonly #hashes = new Uint8Array(hashes);
  readonly #known = new Set<string>();

  /** Remembers the secrets of a credential, in every form they take. */
  addCredential({ username, password, privateKey }: Credential): void {
    if (password !== undefined) this.add(password.reveal(), username);
    if (privateKey !== undefined) this.addKey(privateKey.reveal());
  }

  /** Remembers a secret, and with a user name also the two together. */
  add(secret: string, username?: string): void {
    const key = JSON.stringify([secret, username]);
    if (secret === '' || this.#known.has(key)) return;
    this.#known.add(key);
    if (secret.length >= shortest) for (const form of secretForms(secret, username)) this.#add(form);
    else if (username !== undefined) for (const form of pairForms(username, secret)) this.#add(form);
  }

  /** Remembers a key in text form, as a whole and line by line: what quotes a key seldom quotes all of it. */
  addKey(key: string): void {
    this.add(key.trim());
    for (const line of key.split(/[\r\n]+/)) if (!line.startsWith('-----')) this.add(line.trim());
  }

  /** `text` with every secret replaced by `***`. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    const clean: string[] = [];
    let copiedTo = 0;
    for (let at = 0; at + shortest <= text.length; at += 1) {
      if (this.#hashes[hashAt(text, at)] === 0) continue;
      const length = this.#lengthAt(text, at);
      if (length === 0) continue;
      clean.push(text.slice(copiedTo, at), shown);
      copiedTo = at + length;
      at = copiedTo - 1;
    }
    return copiedTo === 0 ? text : clean.join('') + text.slice(copiedTo);
  }

  /** Length of the longest secret that stands at this place; 0 when there is none. */
  #lengthAt(text: string, at: number): number {
    const lengths = this.#lengths.get(text.slice(at, at + shortest));
    return lengths?.find((length) => this.#forms.has(text.slice(at, at + length))) ?? 0;
  }

  #add(form: string): void {
    if (form.length < shortest) return;
    this.#forms.add(form);
    this.#hashes[hashAt(form, 0)] = 1;
    const start = form.slice(0, shortest);
    const lengths = this.#lengths.get(start) ?? [];
    if (lengths.includes(form.length)) return;
    this.#lengths.set(
      start,
      [...lengths, form.length].sort((a, b) => b - a),
    );
  }
}

function hashAt(text: string, at: number): number {
  const front = (text.charCodeAt(at) << 16) ^ text.charCodeAt(at + 1);
  const back = (text.charCodeAt(at + 2) << 16) ^ text.charCodeAt(at + 3);
  return (Math.imul(front, 0x9e3779b1) ^ Math.imul(back, 0x85ebca6b)) >>> hashShift;
}
