/** The calendar day here, `2026-03-01`: agreements are in force by local days. */
export function today(now = new Date()): string {
  const day = String(now.getDate()).padStart(2, '0');
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${day}`;
}
