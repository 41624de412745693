export type { ChangedDevices } from './changed-devices.ts';
export { changedSince } from './changed-since.ts';
export { type Selection, selectDevices } from './select-devices.ts';
