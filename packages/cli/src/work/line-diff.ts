export interface ChangedLine {
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Lines that differ between two texts of as many lines. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const wanted = after.split('\n');
  return before.split('\n').flatMap((text, index) => {
    const other = wanted[index] ?? '';
    return text === other ? [] : [{ line: index + 1, before: text.trim(), after: other.trim() }];
  });
}
