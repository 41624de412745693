export { initWard, type NewWard } from './init-ward.ts';
