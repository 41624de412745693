import type { DesiredWard, Problem } from '@wardctl/fleet';
import { overfullRecorders } from './check-inventory.ts';

interface FileAfter {
  readonly file: string;
  /** Its text as it would be. */
  readonly after: string;
}

/** Recorders whose disks the cameras of changed wards would fill too far, with their places in the files as they would be. */
export function overfullProblems(wards: readonly DesiredWard[], files: readonly FileAfter[]): Problem[] {
  return wards.flatMap((ward) =>
    overfullRecorders(ward).map(({ recorder, error: { code, message, hint } }) => ({
      code,
      severity: 'error' as const,
      message,
      position: placeOf(recorder, files),
      ...(hint !== undefined && { hint }),
    })),
  );
}

function placeOf(id: string, files: readonly FileAfter[]): Problem['position'] {
  for (const { file, after } of files) {
    const line = after.split('\n').findIndex((text) => text.endsWith(`- id: ${id}`));
    if (line !== -1) return { file, line: line + 1, column: 9 };
  }
  return { file: files[0]?.file ?? '', line: 1, column: 1 };
}
