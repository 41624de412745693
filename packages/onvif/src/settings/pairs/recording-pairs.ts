import type { DeviceRecordingSettings } from '@wardctl/fleet';
import { exactPair, type SettingPair } from '../setting-pair.ts';

/** Days by value: `P30D` and `PT720H` are the same. */
export function recordingPairs(
  { maxRetentionDays, mode }: DeviceRecordingSettings,
  seen: DeviceRecordingSettings | undefined,
): readonly SettingPair[] {
  return [
    ...(maxRetentionDays === undefined
      ? []
      : [exactPair('recording.maxRetentionDays', maxRetentionDays, seen?.maxRetentionDays)]),
    ...(mode === undefined ? [] : [exactPair('recording.mode', mode, seen?.mode)]),
  ];
}
