import { type StreamKind, streamKinds, type VirtualCameraSettings } from '../camera-settings.ts';
import type { CameraModel } from '../models/camera-model.ts';
import type { AudioInProfile } from '../settings/audio-settings.ts';
import { receiverFault, senderFault } from '../soap/soap-fault.ts';
import { textOf } from '../soap/typed-values.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import { audioTokens } from './audio-elements.ts';
import type { OperationContext } from './operation.ts';

export type AudioPart = keyof AudioInProfile;

export function hasAudio({ features }: CameraModel): boolean {
  return features.audio !== undefined;
}

/** How many profiles carry the part. */
export function audioUseCount({ audio }: VirtualCameraSettings, part: AudioPart): number {
  return streamKinds.filter((kind) => audio.inProfiles[kind][part]).length;
}

/** Whether the profile carries the part; none does where there is no microphone. */
export function carriesAudio(
  { settings, device }: Pick<OperationContext, 'settings' | 'device'>,
  kind: StreamKind,
  part: AudioPart,
): boolean {
  return hasAudio(device.model) && settings.audio.inProfiles[kind][part];
}

/** @throws SoapFault `ter:Action/ConfigurationConflict` for an encoder that would be left without its source */
export function withAudioPart(
  settings: VirtualCameraSettings,
  kind: StreamKind,
  change: Partial<AudioInProfile>,
): VirtualCameraSettings {
  const { audio } = settings;
  const inProfile = { ...audio.inProfiles[kind], ...change };
  if (inProfile.encoder && !inProfile.source) {
    throw receiverFault('An audio encoder needs an audio source', 'Action', 'ConfigurationConflict');
  }
  return { ...settings, audio: { ...audio, inProfiles: { ...audio.inProfiles, [kind]: inProfile } } };
}

/** @throws SoapFault `ter:InvalidArgVal/NoConfig` */
export function refuseOtherAudio(part: AudioPart, token: XmlElement | string): void {
  const expected = part === 'source' ? audioTokens.sourceConfiguration : audioTokens.encoder;
  if ((typeof token === 'string' ? token : textOf(token)) === expected) return;
  throw senderFault('The requested configuration does not exist', 'InvalidArgVal', 'NoConfig');
}
