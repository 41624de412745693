import { dirname, join } from 'node:path';
import { FleetError, type Problem } from '@wardctl/fleet';
import type { PolygonLookup } from './editions/polygon-lookup.ts';
import type { SourceFile } from './load-file.ts';
import type { Positions } from './positions.ts';
import type { FleetFile } from './schema-types.generated.ts';

interface CityPolygons {
  /** Absent where the city names no file, or one that cannot be used. */
  readonly polygons?: PolygonLookup;
  readonly problems: readonly Problem[];
}

/** The borders that `polygons` in fleet.yaml names. The libraries for them are loaded only then. */
export async function cityPolygons(
  fleet: SourceFile<FleetFile> | undefined,
  positionsOf: (file: string) => Positions,
): Promise<CityPolygons> {
  const named = fleet?.content.polygons;
  if (fleet === undefined || named === undefined) return { problems: [] };
  const { readPolygonLookup } = await import('./editions/read-polygons.ts');
  try {
    return { polygons: await readPolygonLookup(join(dirname(fleet.file), named)), problems: [] };
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    const { position } = positionsOf(fleet.file).value(['polygons']);
    return { problems: [problemOf(error, position)] };
  }
}

function problemOf({ code, message, hint }: FleetError, position: Problem['position']): Problem {
  return { code, severity: 'error', message, position, ...(hint !== undefined && { hint }) };
}
