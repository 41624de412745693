const typeBits = { file: 0o100000, directory: 0o040000 } as const;

interface Wanted {
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
}

/**
 * What `stat -c '%f %U:%G %n'` prints for a path that is as wanted, `81a4 root:root /etc/motd`: one comparison covers
 * type, mode and owner. Owners written as numbers are compared as numbers (`%u:%g`).
 */
export function statLine(kind: keyof typeof typeBits, { path, mode, owner }: Wanted): string {
  return `${(typeBits[kind] | mode).toString(16)} ${owner} ${path}`;
}

export function isNumericOwner(owner: string): boolean {
  return /^\d+:\d+$/.test(owner);
}

/** As chmod takes it. Five digits: with fewer, GNU chmod leaves setuid and setgid of a directory as they are. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(5, '0');
}
