/** How large a generated city is, and what of it is usual. */
export interface CitySize {
  readonly wards: number;
  /** In all wards together. */
  readonly cameras: number;
  /** Camera models over all vendors. */
  readonly models: number;
  /** In each ward; none means that the budget owns every camera. */
  readonly agreements: number;
  /** Equal seeds give equal files. */
  readonly seed: number;
}

export const usualSize: CitySize = { wards: 3, cameras: 300, models: 40, agreements: 4, seed: 1 };

/** Splits cameras over wards, none of which has more than three times as many as another. */
export function camerasByWard({ wards, cameras }: CitySize, weightOf: () => number): number[] {
  const weights = Array.from({ length: wards }, () => 1 + 2 * weightOf());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return weights.map((share) => {
    weight += share;
    const upTo = Math.round((cameras * weight) / total);
    const count = upTo - given;
    given = upTo;
    return count;
  });
}
