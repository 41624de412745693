import type { SourcePosition } from '@wardctl/fleet';
import type { LayerName } from '../layer.ts';
import type { DeviceKind } from './layered-device.ts';

/** What one layer says of one setting. */
export interface SettingSource {
  readonly layer: LayerName;
  readonly says: 'sets' | 'removes';
  /** As it is written; absent where the layer removes it. */
  readonly value?: unknown;
  /** Absent for what is built in. */
  readonly position?: SourcePosition;
}

/** One setting of a device. */
export interface ExplainedSetting {
  /** `settings.encoder.main.bitrateKbps` */
  readonly path: string;
  /** What wins, with `{id}` filled in; absent where nothing sets it or the winner removes it. */
  readonly value?: unknown;
  /** Layers that say something of it, lowest first: the last one wins. */
  readonly sources: readonly SettingSource[];
}

/** Where the settings of a device come from. */
export interface ExplainedDevice {
  readonly device: string;
  readonly kind: DeviceKind;
  /** Those that devices of the kind have, lowest first. */
  readonly layers: readonly LayerName[];
  /** In the order of the schema. */
  readonly settings: readonly ExplainedSetting[];
}
