import type { InventorySources } from '../inventory-sources.ts';
import type { Camera, WardFile } from '../schema-types.generated.ts';

/** Letters of new cameras where the ward has none of the placement yet. */
const lettersOf: Readonly<Record<Camera['placement'], string>> = {
  'main-road': 'mr',
  'main-road-lpr': 'lp',
  residential: 'rs',
  hotspot: 'hs',
  indoor: 'in',
};

/** Hands out ids that no device has or had, as far as files tell: in texts, comments, holds and this import. */
export class DeviceIds {
  readonly #used = new Map<string, number>();

  /** @param texts Of everything that may name a device. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) this.#note(text);
  }

  /** `vn01-00070-mr-0013` */
  next(ward: string, letters: string, digits: number): string {
    const series = `${ward}-${letters}`;
    const sequence = (this.#used.get(series) ?? 0) + 1;
    this.#used.set(series, sequence);
    return `${series}-${String(sequence).padStart(digits, '0')}`;
  }

  #note(text: string): void {
    for (const [, series = '', sequence] of text.matchAll(/\b([a-z]+\d+-\d+-[a-z]+)-(\d{1,9})\b/g)) {
      this.#used.set(series, Math.max(this.#used.get(series) ?? 0, Number(sequence)));
    }
  }
}

/** The letters that most cameras of the placement have, in the ward, else in the city. */
export function purposeLetters(
  placement: Camera['placement'],
  ward: WardFile,
  { wards }: InventorySources,
): string {
  return (
    mostCommonLetters(placement, [ward]) ??
    mostCommonLetters(
      placement,
      wards.map(({ content }) => content),
    ) ??
    lettersOf[placement]
  );
}

function mostCommonLetters(placement: string, wards: readonly WardFile[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { cameras = [] } of wards) {
    for (const { id, placement: other } of cameras) {
      const letters = lettersIn(id);
      if (other === placement && letters !== undefined) counts.set(letters, (counts.get(letters) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** `mr` of `vn01-00070-mr-0012` */
export function lettersIn(id: string): string | undefined {
  return /-([a-z]+)-\d+$/.exec(id)?.[1];
}

/** Where a new device stands in a list: after those of its letters with lower numbers, else in order, else last. */
export function placeInList(ids: readonly string[], id: string): number {
  const series = id.replace(/\d+$/, '');
  const after = ids.findLastIndex((other) => other.startsWith(series) && comparesBelow(other, id));
  if (after !== -1) return after + 1;
  const sameSeries = ids.findIndex((other) => other.startsWith(series));
  if (sameSeries !== -1) return sameSeries;
  const isSorted = ids.every((other, index) => index === 0 || (ids[index - 1] ?? '') < other);
  const greater = isSorted && ids.length > 1 ? ids.findIndex((other) => other > id) : -1;
  return greater === -1 ? ids.length : greater;
}

function comparesBelow(a: string, b: string): boolean {
  return Number(/\d+$/.exec(a)?.[0]) < Number(/\d+$/.exec(b)?.[0]);
}
