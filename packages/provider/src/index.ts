export * from './diff-inputs.ts';
export * from './provider-context.ts';
export * from './resource-types.ts';
