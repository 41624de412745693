export { engineVersion } from './engine/engine-version.ts';
export * from './plan/plan.ts';
export * from './plan/plan-file.ts';
export * from './plan/plan-fleet.ts';
export * from './plan/plan-ward.ts';
export { manifestOf } from './state/checkpoint.ts';
export * from './state/recorded-stack.ts';
export * from './state/state-layout.ts';
