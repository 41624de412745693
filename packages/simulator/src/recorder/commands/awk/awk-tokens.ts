interface AwkToken {
  readonly type: 'number' | 'string' | 'regex' | 'name' | 'call' | 'operator' | 'newline' | 'end';
  readonly text: string;
}

const blank = /(?:[ \t\r]|\\\r?\n)*(?:#[^\n]*)?/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const string = /"((?:[^"\\\n]|\\[\s\S])*)"/y;
const name = /[A-Za-z_]\w*/y;
const regex = /\/((?:[^/\\[\n]|\\.|\[\^?\]?(?:\[:\w+:\]|[^\]\n])*\])*)\//y;
const operator = /\*\*=?|>>|\+\+|--|&&|\|\||[-+*/%^=!<>]=|!~|[-+*/%^!<>|?:~$=,;(){}[\]]/y;

/** Reads an awk program word by word. A slash is a division or begins an expression: the parser knows which. */
export class AwkTokens {
  readonly #text: string;
  #at = 0;
  token: AwkToken = { type: 'end', text: '' };

  constructor(text: string) {
    this.#text = text;
    this.advance();
  }

  advance(): void {
    this.#match(blank);
    this.token = this.#read();
  }

  is(...texts: string[]): boolean {
    const { type, text } = this.token;
    return (type === 'operator' || type === 'name') && texts.includes(text);
  }

  take(...texts: string[]): string | undefined {
    if (!this.is(...texts)) return undefined;
    const { text } = this.token;
    this.advance();
    return text;
  }

  expect(text: string): void {
    if (this.take(text) === undefined)
      throw new Error(`syntax error at or near ${this.token.text || 'end of file'}`);
  }

  skipNewlines(): void {
    while (this.token.type === 'newline') this.advance();
  }

  skipTerminators(): void {
    while (this.token.type === 'newline' || this.is(';')) this.advance();
  }

  /** Reads the slash that is the current token again, as the start of a regular expression. */
  takeRegex(): string {
    this.#at -= this.token.text.length;
    const source = this.#match(regex)?.[1];
    if (source === undefined) throw new Error('regular expression compile failed');
    this.advance();
    return source.replace(/\\\//g, '/');
  }

  #read(): AwkToken {
    if (this.#at >= this.#text.length) return { type: 'end', text: '' };
    if (this.#match(/\n/y)) return { type: 'newline', text: '\n' };
    const digits = this.#match(number)?.[0];
    if (digits !== undefined) return { type: 'number', text: digits };
    const quoted = this.#match(string)?.[1];
    if (quoted !== undefined) return { type: 'string', text: unescapeString(quoted) };
    const word = this.#match(name)?.[0];
    if (word !== undefined) return { type: this.#text[this.#at] === '(' ? 'call' : 'name', text: word };
    const symbol = this.#match(operator)?.[0];
    if (symbol !== undefined) return { type: 'operator', text: symbol };
    throw new Error(`syntax error at or near ${this.#text[this.#at]}`);
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    this.#at += match?.[0].length ?? 0;
    return match;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

export function unescapeString(text: string): string {
  return text.replace(/\\([0-7]{1,3}|\n|[\s\S])/g, (whole, code: string) => {
    if (code === '\n') return '';
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return escapes[code] ?? (/["\\/]/.test(code) ? code : whole);
  });
}
