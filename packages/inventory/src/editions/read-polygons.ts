import { readFile } from 'node:fs/promises';
import { FleetError } from '@wardctl/fleet';
import type { PolygonLookup } from './polygon-lookup.ts';
import { parsePolygons, type UnitPolygons } from './polygons.ts';

interface ReadOptions {
  /** Property of a feature that holds the code of its unit; `unit` unless given. */
  readonly property?: string;
}

/**
 * The areas of the units in a GeoJSON file.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`
 */
export async function readPolygons(file: string, { property }: ReadOptions = {}): Promise<UnitPolygons> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FleetError('inventory/not-found', `${file}: the polygons cannot be read (${cause.code})`, {
      hint: 'Check the path; it begins at the folder of fleet.yaml where fleet.yaml gives it.',
      cause,
    });
  });
  return parsePolygons(text, { file, ...(property !== undefined && { property }) });
}

/**
 * The question whether a position is in a unit, for the polygons in a GeoJSON file.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`
 */
export async function readPolygonLookup(file: string, options: ReadOptions = {}): Promise<PolygonLookup> {
  const [polygons, { polygonLookup }] = await Promise.all([
    readPolygons(file, options),
    import('./polygon-lookup.ts'),
  ]);
  return polygonLookup(polygons);
}
