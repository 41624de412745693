export { type City, type LoadedInventory, loadInventory } from './load-inventory.ts';
export { locateDevice } from './locate-device.ts';
export { requireValid } from './require-valid.ts';
export { type Selection, selectDevices } from './select-devices.ts';
export { setValue } from './set-value.ts';
