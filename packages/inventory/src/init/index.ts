export { initFleet } from './init-fleet.ts';
export { initWard, type NewWard } from './init-ward.ts';
