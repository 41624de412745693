interface ModeContext {
  readonly isDirectory: boolean;
  readonly umask: number;
}

const shifts: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 };

/**
 * The mode that an octal or symbolic argument of chmod(1) makes of `mode`.
 *
 * @throws Error for an argument that is neither.
 */
export function applyMode(argument: string, mode: number, context: ModeContext): number {
  if (/^[0-7]{1,5}$/.test(argument)) return Number.parseInt(argument, 8);
  return argument.split(',').reduce((current, clause) => applyClause(clause, current, context), mode);
}

function applyClause(clause: string, mode: number, { isDirectory, umask }: ModeContext): number {
  const [whole, who = '', operator, letters = ''] = /^([ugoa]*)([-+=])([rwxXst]*)$/.exec(clause) ?? [];
  if (whole === undefined) throw new Error(`invalid mode: '${clause}'`);
  const parties = who === '' || who.includes('a') ? 'ugo' : who;
  const mask = who === '' ? ~umask : ~0;
  let bits = 0;
  let affected = 0;
  for (const party of parties) {
    const shift = shifts[party] ?? 0;
    affected |= 7 << shift;
    bits |= permissionBits(letters, isDirectory || (mode & 0o111) !== 0) << shift;
  }
  bits &= mask;
  if (letters.includes('s'))
    bits |= (parties.includes('u') ? 0o4000 : 0) | (parties.includes('g') ? 0o2000 : 0);
  if (letters.includes('t')) bits |= 0o1000;
  if (operator === '+') return mode | bits;
  return operator === '-' ? mode & ~bits : (mode & ~affected) | bits;
}

function permissionBits(letters: string, mayExecute: boolean): number {
  const execute = letters.includes('x') || (letters.includes('X') && mayExecute);
  return (letters.includes('r') ? 4 : 0) | (letters.includes('w') ? 2 : 0) | (execute ? 1 : 0);
}

/** `drwxr-xr-x` */
export function modeText(letter: string, mode: number): string {
  const triple = (shift: number, special: number, set: string) => {
    const bits = (mode >> shift) & 7;
    const execute =
      mode & special ? ((bits & 1) !== 0 ? set : set.toUpperCase()) : (bits & 1) !== 0 ? 'x' : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${execute}`;
  };
  return letter + triple(6, 0o4000, 's') + triple(3, 0o2000, 's') + triple(0, 0o1000, 't');
}
