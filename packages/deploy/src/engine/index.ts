export * from './engine-status.ts';
export { engineVersion } from './engine-version.ts';
export { ensureEngine } from './ensure-engine.ts';
export { findEngine } from './find-engine.ts';
export { type InstallEngineOptions, installEngine } from './install-engine.ts';
export type { EngineInstallEvent, InstallProgress } from './install-events.ts';
export type { InstallWay } from './install-ways.ts';
