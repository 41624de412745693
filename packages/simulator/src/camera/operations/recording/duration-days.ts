const part = (letter: string) => `(?:(\\d+(?:\\.\\d+)?)${letter})?`;
const pattern = new RegExp(
  `^P${part('Y')}${part('M')}${part('D')}(?:T${part('H')}${part('M')}${part('S')})?$`,
);
/** Years and months as a recorder counts them. */
const daysOf = [365, 30, 1, 1 / 24, 1 / 1440, 1 / 86_400];

/** The length of an `xs:duration`; 0 for what is none. */
export function durationDays(duration: string): number {
  const parts = pattern.exec(duration)?.slice(1) ?? [];
  return parts.reduce((days, value, index) => days + Number(value ?? 0) * (daysOf[index] ?? 0), 0);
}
