import { type Fact, parseAssignments } from './fact.ts';

export interface OsRelease {
  /** `debian`, `ubuntu`, `alpine`, … */
  readonly id: string;
  /** `12`, `24.04`; empty on rolling releases. */
  readonly version: string;
  /** For people: `Debian GNU/Linux 12 (bookworm)`. */
  readonly name: string;
}

/**
 * ```
 * PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
 * VERSION_ID="12"
 * ID=debian
 * ```
 *
 * @see os-release(5)
 */
export const osRelease: Fact<OsRelease> = {
  command: 'cat /etc/os-release || cat /usr/lib/os-release',
  parse(stdout) {
    const fields = parseAssignments(stdout);
    const id = fields.get('ID');
    if (id === undefined) return undefined;
    return { id, version: fields.get('VERSION_ID') ?? '', name: fields.get('PRETTY_NAME') ?? id };
  },
};
