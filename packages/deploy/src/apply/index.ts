export { prepareProject, prepareStack } from '../state/prepare-stack.ts';
export * from './apply-plan.ts';
export type { EngineEvent } from './engine-events.ts';
export { type EngineRequest, runEngine } from './engine-process.ts';
export type { ActionObserver } from './outcome-collector.ts';
export * from './preview-ward.ts';
export * from './run-report.ts';
