/** What a file may cost at most. The largest city fits several times over. */
export const limits = {
  fileBytes: 48 * 2 ** 20,
  /** Of a workbook, when all its parts are unpacked. */
  unpackedBytes: 256 * 2 ** 20,
  parts: 2_000,
  rows: 250_000,
  columns: 256,
  cells: 8_000_000,
  cellCharacters: 2_000,
  merges: 20_000,
  arrayFormulas: 1_000,
  headerWithinRows: 60,
  parseTimeoutMs: 120_000,
  parseMemoryMB: 3_072,
} as const;
