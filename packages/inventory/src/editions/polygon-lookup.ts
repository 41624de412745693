import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from '../schema-types.generated.ts';
import type { Area, UnitPolygons } from './polygons.ts';

/** Whether a position is in a unit, its border included; undefined when the unit has no polygon. */
export type PolygonLookup = (unit: string) => (position: Position) => boolean | undefined;

/** Makes the question whether a position is in a unit. Loads the geometry library: import it only where there are polygons. */
export function polygonLookup(polygons: UnitPolygons): PolygonLookup {
  return (unit) => {
    const areas = polygons.get(unit);
    return (position) => areas?.some((area) => contains(area, position));
  };
}

/** Codes of the units that a position is in: more than one on a border, or where polygons overlap. */
export function unitsAt(polygons: UnitPolygons, position: Position): string[] {
  const units: string[] = [];
  for (const [unit, areas] of polygons) {
    if (areas.some((area) => contains(area, position))) units.push(unit);
  }
  return units.sort();
}

function contains(area: Area, { lon, lat }: Position): boolean {
  return booleanPointInPolygon([lon, lat], area);
}
