import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FleetError } from '@wardctl/fleet';
import {
  changedEngine,
  missingEngine,
  namedEngineMissing,
  namedEngineOfOtherVersion,
} from './engine-errors.ts';
import { cachedEnginePath, type EnginePlace, enginePlaces } from './engine-places.ts';
import { EngineRecords } from './engine-records.ts';
import type { Engine, EngineLook, EngineStatus, Environment } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';
import { inspectEngine } from './inspect-engine.ts';

interface FindEngineOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

interface Finding {
  readonly look: EngineLook;
  readonly engine?: Engine;
  /** Ends the search without an engine. */
  readonly error?: FleetError;
}

/**
 * Looks for an engine of the pinned version: `WARDCTL_PULUMI`, the cache, PATH, Pulumi's own folder.
 *
 * The content of the one in the cache is compared with its remembered SHA-256 at every call; others are run once for
 * their version and from then on known by path, size and time.
 */
export async function findEngine(options: FindEngineOptions): Promise<EngineStatus> {
  const looks: EngineLook[] = [];
  for (const place of enginePlaces(options.environment)) {
    const { look, engine, error } = await lookAt(place, options);
    looks.push(look);
    if (engine !== undefined || error !== undefined) return { version: engineVersion, looks, engine, error };
  }
  const error = missingEngine(looks, cachedEnginePath(options.environment));
  return { version: engineVersion, looks, engine: undefined, error };
}

/** The file in which checked binaries are remembered. */
export function engineRecords(environment: Environment): EngineRecords {
  return new EngineRecords(join(dirname(cachedEnginePath(environment)), 'checked.json'));
}

async function lookAt(place: EnginePlace, { environment, signal }: FindEngineOptions): Promise<Finding> {
  const path = place.candidates.find((candidate) => existsSync(candidate)) ?? onlyOne(place.candidates);
  if (path === undefined) {
    return { look: { place: place.name, path, result: 'absent', note: 'no pulumi there' } };
  }
  const { result, note, sha256 } = await inspectEngine(path, {
    records: engineRecords(environment),
    checksum: place.name === 'cache' ? 'always' : 'when-changed',
    environment,
    signal,
  });
  const look: EngineLook = { place: place.name, path, result, note };
  if (sha256 !== undefined) {
    return { look, engine: { path, version: engineVersion, sha256, place: place.name } };
  }
  const error = finalError(look, path);
  return error === undefined ? { look } : { look, error };
}

function onlyOne(candidates: readonly string[]): string | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}

function finalError({ place, result, note }: EngineLook, path: string): FleetError | undefined {
  if (result === 'changed') return changedEngine(path);
  if (place !== 'WARDCTL_PULUMI') return undefined;
  return result === 'other-version' ? namedEngineOfOtherVersion(path, note) : namedEngineMissing(path, note);
}
