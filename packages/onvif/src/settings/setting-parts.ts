import type { CameraSettings, ObservedSettings } from '@wardctl/fleet';
import { accountsPart } from './parts/accounts-part.ts';
import { dnsPart, gatewayPart } from './parts/address-parts.ts';
import { clockPart } from './parts/clock-part.ts';
import { encoderPart } from './parts/encoder-part.ts';
import { imagingPart } from './parts/imaging-part.ts';
import { masksPart } from './parts/masks-part.ts';
import { discoveryPart, hostnamePart } from './parts/name-parts.ts';
import { osdPart } from './parts/osd-part.ts';
import { passwordPolicyPart } from './parts/password-policy-part.ts';
import { protocolsPart } from './parts/protocols-part.ts';
import { scopesPart } from './parts/scopes-part.ts';
import { dynamicDnsPart, zeroConfigurationPart } from './parts/service-parts.ts';
import { audioPart, multicastPart } from './parts/stream-parts.ts';
import type { PartTools, SettingPart } from './setting-part.ts';

/**
 * The parts that are managed, in the order in which they are applied: the clock, since signatures depend on it; who the device
 * is; who may sign in; the picture; what it offers to others; and last how it is found and reached.
 */
export function settingParts(tools: PartTools, wanted: CameraSettings): readonly SettingPart<unknown>[] {
  return [
    ...nameParts(tools, wanted),
    ...accountParts(tools, wanted),
    ...pictureParts(tools, wanted),
    ...networkParts(tools, wanted),
  ];
}

function nameParts(tools: PartTools, { clock, hostname, scopes }: CameraSettings): SettingPart<unknown>[] {
  return [
    ...(clock ? [clockPart(tools, clock)] : []),
    ...(hostname === undefined ? [] : [hostnamePart(tools, hostname)]),
    ...(scopes ? [scopesPart(tools, scopes)] : []),
  ];
}

function accountParts(tools: PartTools, wanted: CameraSettings): SettingPart<unknown>[] {
  const isManaged = Object.keys(wanted.accounts ?? {}).length > 0 || wanted.otherAccounts === 'remove';
  return [
    ...(isManaged ? [accountsPart(tools, wanted)] : []),
    ...(wanted.passwordPolicy ? [passwordPolicyPart(tools, wanted.passwordPolicy)] : []),
  ];
}

function pictureParts(tools: PartTools, wanted: CameraSettings): SettingPart<unknown>[] {
  const { encoder, masks, imaging, osd, audio, multicast } = wanted;
  return [
    ...(encoder?.main ? [encoderPart(tools, 'main', encoder.main)] : []),
    ...(encoder?.sub ? [encoderPart(tools, 'sub', encoder.sub)] : []),
    ...(masks ? [masksPart(tools, masks)] : []),
    ...(imaging ? [imagingPart(tools, imaging)] : []),
    ...(osd ? [osdPart(tools, osd)] : []),
    ...(audio ? [audioPart(tools)] : []),
    ...(multicast ? [multicastPart(tools)] : []),
  ];
}

function networkParts(tools: PartTools, { network = {}, discovery }: CameraSettings): SettingPart<unknown>[] {
  const { protocols, zeroConfiguration, dynamicDns, dns, gateways } = network;
  return [
    ...(protocols ? [protocolsPart(tools, protocols)] : []),
    ...(zeroConfiguration ? [zeroConfigurationPart(tools, zeroConfiguration)] : []),
    ...(dynamicDns ? [dynamicDnsPart(tools)] : []),
    ...(discovery ? [discoveryPart(tools, discovery)] : []),
    ...(dns ? [dnsPart(tools, dns)] : []),
    ...(gateways ? [gatewayPart(tools, gateways)] : []),
  ];
}

/** Encoders and the network are read in several parts. */
export function mergeObserved(a: ObservedSettings, b: ObservedSettings): ObservedSettings {
  return {
    ...a,
    ...b,
    ...((a.encoder || b.encoder) && { encoder: { ...a.encoder, ...b.encoder } }),
    ...((a.network || b.network) && { network: { ...a.network, ...b.network } }),
  };
}
