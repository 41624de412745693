/** A place in a file. Lines and columns count from 1; columns count UTF-16 units. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a file. A value, not an exception: all problems of a run are collected and shown together. */
export interface Problem {
  /** `area/what`, for example `schema/required` or `rule/duplicate-address`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly position: SourcePosition;
  /** What to write instead, one sentence. */
  readonly hint?: string;
}

/** Order for people: by file, then line, then column, then code. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.position.file.localeCompare(b.position.file) ||
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    a.code.localeCompare(b.code)
  );
}

/** `inventory/fleet.yaml:3:7`, the form that editors and terminals turn into a link. */
export function formatPosition({ file, line, column }: SourcePosition): string {
  return `${file}:${line}:${column}`;
}
