import { schemaErrors } from '../schema-validators.ts';
import { type SettingUnit, settingsWith } from './setting-unit.ts';

/** Whether the schemas allow a value in a layer: devices show numbers that nobody may ask for. */
export function isSayable(unit: SettingUnit): boolean {
  const defaults = { camera: { settings: settingsWith(unit) } };
  return (
    schemaErrors('ward', { ...ward, sites: [{ id: 'any', name: { vi: 'any' }, defaults }] }).length === 0
  );
}

const ward = {
  ward: 'vn01-00001',
  admin: { scheme: 'vn-gso', edition: '2025-07-01', province: '01', unit: '00001' },
  name: { vi: 'any' },
};
