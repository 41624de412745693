import type { LocalName } from '@wardctl/fleet';
import { type Edition, fullName } from './edition.ts';

/** A unit of one edition with its full name, `Phường Cửa Nam`. */
export interface NamedUnit {
  readonly province: string;
  readonly unit: string;
  readonly name: Required<LocalName>;
}

/** The unit with that code in whichever province: codes are unique in an edition. Undefined when it has none. */
export function nameUnit({ provinces }: Edition, code: string): NamedUnit | undefined {
  for (const { province, units } of provinces.values()) {
    const unit = units.get(code);
    if (unit !== undefined) return { province, unit: code, name: fullName(unit) };
  }
  return undefined;
}
