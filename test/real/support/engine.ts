import { findEngine } from '@wardctl/deploy/engine';

const status = await findEngine({ environment: process.env, signal: AbortSignal.timeout(30_000) });

export const enginePart = { name: 'Pulumi engine', present: status.engine !== undefined };

/** Path of the engine's binary; tests that use it stand under `describeWith(enginePart)`. */
export const enginePath = status.engine?.path ?? '';
