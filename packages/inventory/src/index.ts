export { findFiles } from './find-files.ts';
export { type City, type LoadedInventory, loadInventory } from './load-inventory.ts';
export { locateDevice } from './locate-device.ts';
export { requireValid } from './require-valid.ts';
export * from './selection/index.ts';
export { setValue } from './set-value.ts';
export { explainDevice } from './why/explain-device.ts';
export type { ExplainedDevice, ExplainedSetting, SettingSource } from './why/explained-device.ts';
export { writeYaml } from './write-yaml.ts';
