export * from './ward-resources.ts';
