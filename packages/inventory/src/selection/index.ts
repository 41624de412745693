export { type Selection, selectDevices } from './select-devices.ts';
