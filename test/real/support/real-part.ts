import { describe } from 'vitest';

/**
 * `describe` for tests that need a real part of the world: they are skipped where it is missing, with the reason in
 * their title, and fail where `WARDCTL_REAL=require` promises it.
 */
export function describeWith(part: { readonly name: string; readonly present: boolean }) {
  if (part.present) return describe;
  if (process.env['WARDCTL_REAL'] === 'require')
    throw new Error(`${part.name} is missing, and WARDCTL_REAL=require`);
  return (title: string, body: () => void) => describe.skip(`${title} (left out: no ${part.name})`, body);
}
