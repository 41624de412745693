export * from './apply-plan.ts';
export type { ActionObserver } from './outcome-collector.ts';
export * from './preview-ward.ts';
export * from './run-report.ts';
