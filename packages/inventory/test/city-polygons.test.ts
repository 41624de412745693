import { expect, test } from 'vitest';
import { squares } from './editions/squares.ts';
import { changed, files, load } from './temporary-city.ts';

const named = changed('fleet.yaml', 'defaults:\n', 'polygons: borders/units.geojson\ndefaults:\n');

/** The site of the first ward, whose unit is the easternmost of the squares. */
function siteAt(lon: number) {
  const position = `position: { lat: 21.025, lon: ${lon} }`;
  return { 'wards/a.yaml': files['wards/a.yaml'].replace('    subnet:', `    ${position}\n    subnet:`) };
}

test.each([
  ['inside its unit', 105.855, []],
  ['in another unit', 105.845, ['rule/outside-ward']],
])('a site %s is judged by the polygons that fleet.yaml names', async (_, lon, codes) => {
  const { problems } = await load({ ...named, ...siteAt(lon), 'borders/units.geojson': squares });

  expect(problems.map(({ code }) => code)).toEqual(codes);
});

test('a ward whose unit has no polygon is not judged', async () => {
  const others = squares.replace('"00070"', '"00071"');

  const { problems } = await load({ ...named, ...siteAt(100), 'borders/units.geojson': others });

  expect(problems).toEqual([]);
});

test.each([
  ['is not there', {}, 'inventory/not-found', /units\.geojson: the polygons cannot be read \(ENOENT\)/],
  [
    'holds something else',
    { 'borders/units.geojson': '[]' },
    'inventory/invalid',
    /is not a FeatureCollection/,
  ],
])('a file that %s is a problem at the place that names it', async (_, content, code, message) => {
  const { problems, wards } = await load({ ...named, ...content });

  expect(problems).toMatchObject([
    { code, severity: 'error', message: expect.stringMatching(message), position: { column: 11 } },
  ]);
  expect(wards).toEqual([]);
});
