import { FleetError } from '@wardctl/fleet';

const unitsMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * `90s`, `10m`, `2h`, `1d`, in milliseconds.
 *
 * @throws FleetError `usage/invalid`
 */
export function maxAgeMs(text: string): number {
  const [, number, unit] = /^(\d{1,6})([smhd])$/.exec(text.trim()) ?? [];
  if (number !== undefined) return Number(number) * unitsMs[unit as keyof typeof unitsMs];
  throw new FleetError('usage/invalid', `--max-age: "${text}" is no duration`, {
    hint: 'Write a number and s, m, h or d: 10m.',
  });
}
