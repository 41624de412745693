import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import type { EnginePlaceName, Environment } from './engine-status.ts';
import { engineVersion } from './engine-version.ts';

export interface EnginePlace {
  readonly name: EnginePlaceName;
  /** The first of these that exists is looked at. */
  readonly candidates: readonly string[];
}

/** Every place an engine may be in, in the order of looking; one the user names settles it alone. */
export function enginePlaces(environment: Environment): EnginePlace[] {
  const named = environment['WARDCTL_PULUMI'];
  if (named) return [{ name: 'WARDCTL_PULUMI', candidates: [resolve(named)] }];
  const home = environment['HOME'] ?? homedir();
  const pulumiHome = environment['PULUMI_HOME'] || join(home, '.pulumi');
  const paths = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return [
    { name: 'cache', candidates: [cachedEnginePath(environment)] },
    { name: 'PATH', candidates: paths.map((folder) => join(folder, 'pulumi')) },
    { name: 'PULUMI_HOME', candidates: [join(pulumiHome, 'versions', engineVersion, 'bin', 'pulumi')] },
    { name: 'PULUMI_HOME', candidates: [join(pulumiHome, 'bin', 'pulumi')] },
  ];
}

/** Where wardctl keeps the engine it installed: `WARDCTL_CACHE`, else `wardctl` in the user's cache folder. */
export function cachedEnginePath(environment: Environment): string {
  return join(cacheDirectory(environment), 'engine', engineVersion, 'pulumi');
}

function cacheDirectory(environment: Environment): string {
  const own = environment['WARDCTL_CACHE'];
  if (own) return resolve(own);
  const xdg = environment['XDG_CACHE_HOME'];
  // XDG Base Directory Specification: a relative path is invalid and to be ignored.
  if (xdg && isAbsolute(xdg)) return join(xdg, 'wardctl');
  return join(environment['HOME'] ?? homedir(), '.cache', 'wardctl');
}
