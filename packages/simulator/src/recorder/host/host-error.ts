const texts = {
  EACCES: 'Permission denied',
  EEXIST: 'File exists',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  ENOENT: 'No such file or directory',
  ENOSPC: 'No space left on device',
  ENOTDIR: 'Not a directory',
  ENOTEMPTY: 'Directory not empty',
  EPERM: 'Operation not permitted',
  EINVAL: 'Invalid argument',
} as const;

export type HostErrorCode = keyof typeof texts;

/** What a system call of the virtual host refuses, with the text that its commands print. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, options: ErrorOptions = {}) {
    super(texts[code], options);
    this.code = code;
  }
}

/** The same refusal for an error of Node's own `fs`; any other error is passed on as it is. */
export function asHostError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return Object.hasOwn(texts, code) ? new HostError(code as HostErrorCode, { cause: error }) : error;
}
