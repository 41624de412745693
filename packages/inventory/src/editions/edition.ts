import type { LocalName } from '@wardctl/fleet';

type UnitKind = 'ward' | 'commune' | 'special-zone';

/** A unit of the lowest level: a ward, commune or special zone. */
export interface EditionUnit {
  /** Five digits. */
  readonly unit: string;
  readonly kind: UnitKind;
  /** Without the word for its kind: `Hoàn Kiếm`. */
  readonly name: Required<LocalName>;
}

interface EditionProvince {
  /** Two digits. */
  readonly province: string;
  readonly name: Required<LocalName>;
  readonly units: ReadonlyMap<string, EditionUnit>;
}

/** The units of one day's order of things. Provinces that nobody has written down are absent. */
export interface Edition {
  readonly scheme: string;
  /** ISO date from which it is in force. */
  readonly edition: string;
  /** The decision that gave the codes. */
  readonly decision: string;
  readonly provinces: ReadonlyMap<string, EditionProvince>;
}

const words = {
  ward: { vi: 'Phường', en: 'Ward' },
  commune: { vi: 'Xã', en: 'Commune' },
  'special-zone': { vi: 'Đặc khu', en: 'Special Zone' },
} as const satisfies Record<UnitKind, LocalName>;

/** `Phường Hoàn Kiếm`, `Hoan Kiem Ward`. */
export function fullName({ kind, name }: EditionUnit): Required<LocalName> {
  return { vi: `${words[kind].vi} ${name.vi}`, en: `${name.en} ${words[kind].en}` };
}
