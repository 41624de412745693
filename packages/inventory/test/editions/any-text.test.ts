import { FleetError } from '@wardctl/fleet';
import fc from 'fast-check';
import { test } from 'vitest';
import { parsePolygons } from '../../src/editions/polygons.ts';
import { parseMapping } from '../../src/editions/unit-mapping.ts';

/** Texts that are near enough to the real thing to get past its first checks. */
const anyFeature = fc.record({
  properties: fc.oneof(fc.record({ unit: fc.anything() }), fc.constant(null), fc.jsonValue()),
  geometry: fc.record({
    type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point'),
    coordinates: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.array(fc.array(fc.oneof(fc.double(), fc.jsonValue()), { maxLength: 3 }), { maxLength: 6 })),
    ),
  }),
});
const anyCollection = fc.record({
  type: fc.constant('FeatureCollection'),
  features: fc.oneof(fc.array(anyFeature), fc.jsonValue()),
});
const anyMapping = fc.oneof(
  fc.string(),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.array(fc.string()).map((rows) => `from,to\n${rows.join('\n')}`),
);

test('whatever stands in a file of polygons, what is thrown is a FleetError', () => {
  const text = fc.oneof(fc.string(), fc.jsonValue().map(toJson), anyCollection.map(toJson));

  fc.assert(fc.property(text, (content) => onlyFleetErrors(() => parsePolygons(content))));
});

test('whatever stands in a mapping, what is thrown is a FleetError', async () => {
  await fc.assert(
    fc.asyncProperty(anyMapping, async (content) => {
      await parseMapping(content, 'mapping').catch(rethrowOthers);
    }),
  );
});

function toJson(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? String(item) : item)) ?? '';
}

function onlyFleetErrors(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    rethrowOthers(error);
  }
}

function rethrowOthers(error: unknown): void {
  if (!(error instanceof FleetError)) throw error;
}
