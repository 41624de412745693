import type { Engine } from './engine-status.ts';
import { requireEngine } from './engine-status.ts';
import { findEngine } from './find-engine.ts';
import { type InstallEngineOptions, installEngine } from './install-engine.ts';

/**
 * The engine of the pinned version: the one that is there, else a newly installed one.
 *
 * An engine that the user names and that does not fit, or one whose content changed, is never replaced silently.
 *
 * @throws FleetError `engine/missing`, `engine/version-mismatch`, `engine/checksum-mismatch`, `engine/install-failed`,
 *   `run/cancelled`
 */
export async function ensureEngine(options: InstallEngineOptions): Promise<Engine> {
  const status = await findEngine(options);
  const isNamed = Boolean(options.environment['WARDCTL_PULUMI']);
  if (status.error?.code === 'engine/missing' && !isNamed) return installEngine(options);
  return requireEngine(status);
}
