const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Years of 365 days and months of 30: retention is counted in days. */
const secondsPer = [31_536_000, 2_592_000, 86_400, 3_600, 60, 1];

/** Seconds of an `xs:duration` such as `P30D` or `PT720H`; absent for other text. */
export function parseDuration(text: string): number | undefined {
  const [whole, ...parts] = pattern.exec(text.trim()) ?? [];
  if (whole === undefined || parts.every((part) => part === undefined)) return undefined;
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (secondsPer[index] ?? 0), 0);
}
