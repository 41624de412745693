/** A square of a hundredth of a degree with its south-west corner at a place. */
function square(lon: number, lat: number): number[][] {
  const [east, north] = [lon + 0.01, lat + 0.01];
  return [
    [lon, lat],
    [east, lat],
    [east, north],
    [lon, north],
    [lon, lat],
  ];
}

export function feature(unit: string, ...corners: readonly (readonly [number, number])[]) {
  const rings = corners.map(([lon, lat]) => square(lon, lat));
  const [first] = rings;
  return {
    type: 'Feature',
    properties: { unit },
    geometry:
      rings.length === 1
        ? { type: 'Polygon', coordinates: [first] }
        : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
  };
}

/** Three units side by side, from west to east; the first has an exclave to the north. */
export const squares = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature('00004', [105.83, 21.02], [105.83, 21.04]),
    feature('00082', [105.84, 21.02]),
    feature('00070', [105.85, 21.02]),
  ],
});
