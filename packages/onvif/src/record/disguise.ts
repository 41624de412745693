import { spellingsOf } from './spellings.ts';

/** Made-up values in place of real ones, the same for the same everywhere in one recording. */
export class Disguise {
  readonly #made = new Map<string, string>();
  readonly #counts = new Map<Kind, number>();
  /** Spelling of a real value, in lower case, and what goes in its place wherever it stands. */
  readonly #everywhere = new Map<string, string>();
  #pattern: RegExp | undefined;

  /** What stands for a value from now on, wherever the value is found. */
  of(kind: Kind, value: string): string {
    const key = value.toLowerCase();
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    const made = makers[kind](number);
    this.#made.set(key, made);
    this.#spread(kind, value, made);
    return made;
  }

  /** Takes every value that is known out of a text, in one go: what was put in is not looked at again. */
  hide(text: string): string {
    if (this.#everywhere.size === 0) return text;
    this.#pattern ??= patternOf([...this.#everywhere.keys()]);
    return text.replace(this.#pattern, (found) => this.#everywhere.get(found.toLowerCase()) ?? found);
  }

  /** Addresses are known by their form; short words of a picture or a place are also words of something else. */
  #spread(kind: Kind, value: string, made: string): void {
    if (kind === 'ipv4' || kind === 'ipv6' || kind === 'uuid') return;
    if (kind === 'text' && value.length < wholeWordLength) return;
    const madeSpellings = kind === 'mac' ? spellingsOf(made) : [];
    spellingsOf(value).forEach((spelling, index) => {
      this.#everywhere.set(spelling.toLowerCase(), madeSpellings[index] ?? made);
    });
    this.#pattern = undefined;
  }
}

export type Kind = 'serial' | 'mac' | 'user' | 'host' | 'ipv4' | 'ipv6' | 'uuid' | 'text' | 'password';

/** Of the ranges that are nobody's: RFC 7042 for MAC addresses, RFC 5737 and RFC 3849 for others. */
const makers: Readonly<Record<Kind, (number: number) => string>> = {
  serial: (number) => `SN-${String(number).padStart(4, '0')}`,
  mac: (number) => `00:00:5e:00:53:${hex(number & 255, 2)}`,
  user: (number) => `user-${number}`,
  host: (number) => `host-${number}`,
  ipv4: (number) => (number < 255 ? `192.0.2.${number}` : `198.51.100.${number % 255}`),
  ipv6: (number) => `2001:db8::${number.toString(16)}`,
  uuid: (number) => `00000000-0000-4000-8000-${hex(number, 12)}`,
  text: (number) => `text-${number}`,
  password: () => '***',
};

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** From this length on a value is not inside another word by chance. */
const wholeWordLength = 6;

/** The longest first; short ones only as whole words. */
function patternOf(values: readonly string[]): RegExp {
  const alternatives = values
    .toSorted((a, b) => b.length - a.length)
    .map((value) => {
      const escaped = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return value.length < wholeWordLength ? `(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])` : escaped;
    });
  return new RegExp(alternatives.join('|'), 'giu');
}
