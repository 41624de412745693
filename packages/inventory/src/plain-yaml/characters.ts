/** Character codes that mean something in YAML. */
export const newline = 10;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const singleQuote = 39;
export const comma = 44;
export const dash = 45;
export const colon = 58;
export const openList = 91;
export const closeList = 93;
export const openMap = 123;
export const closeMap = 125;

const letter = 1;
const keyPart = 2;
const noStart = 4;

/** What may be where, by ASCII code. */
const classes = new Uint8Array(128);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_', letter | keyPart);
mark('0123456789-', keyPart);
// YAML 1.2.2, section 7.3.3: indicators. A dash may begin a scalar, which its reader looks after.
mark('?:,[]{}#&*!|>\'"%@`~=<', noStart);

function mark(characters: string, as: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    classes[code] = (classes[code] ?? 0) | as;
  }
}

/** Whether a simple key can begin with the character. */
export function beginsKey(code: number): boolean {
  return code < 128 && ((classes[code] ?? 0) & letter) !== 0;
}

/** Whether a simple key can go on with the character. */
export function isInKey(code: number): boolean {
  return code < 128 && ((classes[code] ?? 0) & keyPart) !== 0;
}

/** Whether a bare scalar can begin with the character; `~`, `=` and `<`, which may mean more, are left out. */
export function beginsScalar(code: number): boolean {
  return code >= 128 || ((classes[code] ?? 0) & noStart) === 0;
}
