import { expect, test } from 'vitest';
import { polygonLookup, unitsAt } from '../../src/editions/polygon-lookup.ts';
import { parsePolygons } from '../../src/editions/polygons.ts';
import { feature, squares } from './squares.ts';

const polygons = parsePolygons(squares);

test.each([
  ['inside one', 21.025, 105.845, ['00082']],
  ['in an exclave', 21.045, 105.835, ['00004']],
  ['on a border', 21.025, 105.85, ['00070', '00082']],
  ['on a corner of the map', 21.02, 105.83, ['00004']],
  ['nowhere', 21.5, 105.845, []],
])('finds the units at a position %s', (_, lat, lon, units) => {
  expect(unitsAt(polygons, { lat, lon })).toEqual(units);
});

test.each([
  ['00082', true],
  ['00070', false],
  ['99999', undefined],
])('says of unit %s whether it holds a position: %s', (unit, isInside) => {
  const contains = polygonLookup(polygons);

  expect(contains(unit)({ lat: 21.025, lon: 105.845 })).toBe(isInside);
});

test('a hole in a polygon is outside', () => {
  const { geometry, ...rest } = feature('00082', [105.84, 21.02]);
  const hole = [
    [105.844, 21.024],
    [105.846, 21.024],
    [105.846, 21.026],
    [105.844, 21.026],
    [105.844, 21.024],
  ];
  const features = [{ ...rest, geometry: { ...geometry, coordinates: [...geometry.coordinates, hole] } }];

  const found = parsePolygons(JSON.stringify({ type: 'FeatureCollection', features }));

  expect(unitsAt(found, { lat: 21.025, lon: 105.845 })).toEqual([]);
  expect(unitsAt(found, { lat: 21.022, lon: 105.845 })).toEqual(['00082']);
});

test('takes the code from the property it is told', () => {
  const text = squares.replaceAll('"unit"', '"ma_xa"');

  expect([...parsePolygons(text, { property: 'ma_xa' }).keys()]).toEqual(['00004', '00082', '00070']);
});

const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const ring = (point: unknown) => [point, point, point, point];
const polygon = (coordinates: unknown) => ({
  properties: { unit: '00070' },
  geometry: { type: 'Polygon', coordinates },
});

test.each([
  ['no JSON', '<gml/>', 'units.geojson is not JSON'],
  ['another thing', '[]', 'units.geojson is not a FeatureCollection'],
  ['no polygons', collection(null, { geometry: null }), 'units.geojson holds no polygon'],
  [
    'metres in place of degrees',
    collection(polygon([ring([584000, 2325000])])),
    'feature 1: 584000, 2325000 is not',
  ],
  ['text in place of numbers', collection(polygon([ring(['east', 'north'])])), 'feature 1: NaN, NaN is not'],
  ['numbers in quotes', collection(polygon([ring(['105', '21'])])), 'feature 1: NaN, NaN is not'],
  ['nothing in place of points', collection(polygon([ring(null)])), 'feature 1: NaN, NaN is not'],
  ['a ring that encloses nothing', collection(polygon([[[105, 21]]])), 'feature 1 has a ring of fewer'],
  ['a polygon without a ring', collection(polygon([])), 'feature 1 has a ring of fewer'],
  ['a polygon of no list', collection(polygon('105 21')), 'feature 1 has a ring of fewer'],
  [
    'another property',
    squares.replaceAll('"unit"', '"ma_xa"'),
    'feature 1 has no text "unit" with the code of its unit',
  ],
])('refuses %s', (_, text, message) => {
  expect(() => parsePolygons(text, { file: 'units.geojson' })).toThrow(
    expect.objectContaining({ code: 'inventory/invalid', message: expect.stringContaining(message) }),
  );
});
