export * from './capacity.ts';
export * from './configuration.ts';
export * from './health-verdict.ts';
export * from './keeper.ts';
export * from './keeper-report.ts';
export * from './recorder-kind.ts';
export * from './retention-policy.ts';
