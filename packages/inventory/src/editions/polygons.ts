import { FleetError } from '@wardctl/fleet';

/** The area of a unit, or one of its areas, as GeoJSON has it (RFC 7946, section 3.1). */
export type Area = {
  /** West, south, east, north. */
  bbox: [number, number, number, number];
} & ({ type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] });

/** The areas of the units, by their codes. */
export type UnitPolygons = ReadonlyMap<string, readonly Area[]>;

interface PolygonsOptions {
  /** Property of a feature that holds the code of its unit. */
  readonly property?: string;
  /** How messages call the polygons. */
  readonly file?: string;
}

interface Feature {
  readonly type?: unknown;
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/**
 * The areas in a GeoJSON text: a collection of features with polygons in WGS 84. Features without an area are left out.
 *
 * @throws FleetError `inventory/invalid`
 */
export function parsePolygons(text: string, options: PolygonsOptions = {}): UnitPolygons {
  const { property = 'unit', file = 'the polygons' } = options;
  const units = new Map<string, Area[]>();
  for (const [index, feature] of featuresOf(text, file).entries()) {
    const { geometry, properties } = feature;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') continue;
    const place = `${file}: feature ${index + 1}`;
    const unit = properties?.[property];
    if (typeof unit !== 'string') throw noCode(place, property, properties);
    const { type, coordinates } = geometry;
    const rings = type === 'MultiPolygon' && Array.isArray(coordinates) ? coordinates.flat() : coordinates;
    const area = { type, coordinates, bbox: boxAround(rings, place) } as Area;
    units.set(unit, [...(units.get(unit) ?? []), area]);
  }
  if (units.size === 0) throw invalid(`${file} holds no polygon`, 'Give a FeatureCollection of polygons.');
  return units;
}

function featuresOf(text: string, file: string): readonly Feature[] {
  let content: { readonly type?: unknown; readonly features?: unknown } | null;
  try {
    content = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (cause) {
    throw invalid(`${file} is not JSON: ${(cause as Error).message}`, 'Export it as GeoJSON again.', cause);
  }
  const features = content?.type === 'FeatureCollection' ? content.features : undefined;
  if (Array.isArray(features)) return features.filter((item) => typeof item === 'object' && item !== null);
  throw invalid(`${file} is not a FeatureCollection`, 'Export it as GeoJSON, one feature for each unit.');
}

function noCode(place: string, property: string, properties: Feature['properties']): FleetError {
  const names = Object.keys(properties ?? {}).join(', ');
  return invalid(
    `${place} has no text "${property}" with the code of its unit`,
    names === '' ? 'Add it.' : `Its properties are: ${names}. Say which one with --unit-property.`,
  );
}

/** Checks that there are rings of degrees, and finds the box around them. */
function boxAround(rings: unknown, place: string): Area['bbox'] {
  const bbox: Area['bbox'] = [180, 90, -180, -90];
  for (const [lon, lat] of pointsIn(rings, place)) {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw invalid(`${place}: ${lon}, ${lat} is not a longitude and a latitude`, 'Convert it to WGS 84.');
    }
    bbox[0] = Math.min(bbox[0], lon);
    bbox[1] = Math.min(bbox[1], lat);
    bbox[2] = Math.max(bbox[2], lon);
    bbox[3] = Math.max(bbox[3], lat);
  }
  return bbox;
}

function* pointsIn(rings: unknown, place: string): Generator<readonly [lon: number, lat: number]> {
  for (const ring of Array.isArray(rings) && rings.length > 0 ? rings : [undefined]) {
    if (!Array.isArray(ring) || ring.length < 4) {
      throw invalid(`${place} has a ring of fewer than four points`, 'Export it again.');
    }
    for (const point of ring) yield [degrees(point?.[0]), degrees(point?.[1])];
  }
}

function degrees(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function invalid(message: string, hint: string, cause?: unknown): FleetError {
  return new FleetError('inventory/invalid', message, { hint, cause });
}
