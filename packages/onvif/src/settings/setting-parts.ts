import type { CameraSettings, ObservedSettings } from '@wardctl/fleet';
import { accountsPart } from './parts/accounts-part.ts';
import { addressFilterPart } from './parts/address-filter-part.ts';
import { dnsPart, gatewayPart } from './parts/address-parts.ts';
import { clockPart } from './parts/clock-part.ts';
import { encoderPart } from './parts/encoder-part.ts';
import { failedLoginsPart } from './parts/failed-logins-part.ts';
import { imagingPart } from './parts/imaging-part.ts';
import { ipv4Part } from './parts/ipv4-part.ts';
import { masksPart } from './parts/masks-part.ts';
import { discoveryPart, hostnamePart } from './parts/name-parts.ts';
import { osdPart } from './parts/osd-part.ts';
import { passwordPolicyPart } from './parts/password-policy-part.ts';
import { protocolsPart } from './parts/protocols-part.ts';
import { recordingPart } from './parts/recording-part.ts';
import { scopesPart } from './parts/scopes-part.ts';
import { dynamicDnsPart, zeroConfigurationPart } from './parts/service-parts.ts';
import { audioPart, multicastPart } from './parts/stream-parts.ts';
import { tlsPart } from './parts/tls-part.ts';
import type { ManagedPart, PartTools, SettingPart } from './setting-part.ts';

/**
 * The parts that are managed, in the order in which they are applied: the clock, since signatures depend on it; who the device
 * is; who may sign in; the picture; what it offers to others; and last how it is found and reached, its own address at the very end.
 */
export function settingParts(tools: PartTools, wanted: CameraSettings): readonly ManagedPart[] {
  return [
    ...nameParts(tools, wanted),
    ...accountParts(tools, wanted),
    ...pictureParts(tools, wanted),
    ...networkParts(tools, wanted),
  ];
}

function nameParts(tools: PartTools, { clock, hostname, scopes }: CameraSettings): ManagedPart[] {
  return [
    ...(clock ? [about({ clock }, clockPart(tools, clock))] : []),
    ...(hostname === undefined ? [] : [about({ hostname }, hostnamePart(tools, hostname))]),
    ...(scopes ? [about({ scopes }, scopesPart(tools, scopes))] : []),
  ];
}

function accountParts(tools: PartTools, wanted: CameraSettings): ManagedPart[] {
  const { passwordPolicy, failedLogins } = wanted;
  const isManaged = Object.keys(wanted.accounts ?? {}).length > 0 || wanted.otherAccounts === 'remove';
  return [
    ...(isManaged ? [about(accountSettings(wanted), accountsPart(tools, wanted))] : []),
    ...(passwordPolicy ? [about({ passwordPolicy }, passwordPolicyPart(tools, passwordPolicy))] : []),
    ...(failedLogins ? [about({ failedLogins }, failedLoginsPart(tools, failedLogins))] : []),
  ];
}

function pictureParts(tools: PartTools, wanted: CameraSettings): ManagedPart[] {
  const { encoder, masks, imaging, osd, audio, multicast, recording } = wanted;
  return [
    ...(encoder?.main
      ? [about({ encoder: { main: encoder.main } }, encoderPart(tools, 'main', encoder.main))]
      : []),
    ...(encoder?.sub
      ? [about({ encoder: { sub: encoder.sub } }, encoderPart(tools, 'sub', encoder.sub))]
      : []),
    ...(masks ? [about({ masks }, masksPart(tools, masks))] : []),
    ...(imaging ? [about({ imaging }, imagingPart(tools, imaging))] : []),
    ...(osd ? [about({ osd }, osdPart(tools, osd))] : []),
    ...(audio ? [about({ audio }, audioPart(tools))] : []),
    ...(multicast ? [about({ multicast }, multicastPart(tools))] : []),
    ...(recording ? [about({ recording }, recordingPart(tools, recording))] : []),
  ];
}

function networkParts(tools: PartTools, { network = {}, discovery, tls }: CameraSettings): ManagedPart[] {
  const { protocols, zeroConfiguration, dynamicDns, dns, gateways, addressFilter, ipv4 } = network;
  return [
    ...(tls ? [about({ tls }, tlsPart(tools, tls))] : []),
    ...(protocols ? [about({ network: { protocols } }, protocolsPart(tools, protocols))] : []),
    ...(zeroConfiguration
      ? [about({ network: { zeroConfiguration } }, zeroConfigurationPart(tools, zeroConfiguration))]
      : []),
    ...(dynamicDns ? [about({ network: { dynamicDns } }, dynamicDnsPart(tools))] : []),
    ...(discovery ? [about({ discovery }, discoveryPart(tools, discovery))] : []),
    ...(dns ? [about({ network: { dns } }, dnsPart(tools, dns))] : []),
    ...(gateways ? [about({ network: { gateways } }, gatewayPart(tools, gateways))] : []),
    ...(addressFilter
      ? [about({ network: { addressFilter } }, addressFilterPart(tools, addressFilter))]
      : []),
    ...(ipv4 === undefined ? [] : [about({ network: { ipv4 } }, ipv4Part(tools, ipv4))]),
  ];
}

function accountSettings({ accounts, otherAccounts }: CameraSettings): CameraSettings {
  return { ...(accounts && { accounts }), ...(otherAccounts && { otherAccounts }) };
}

function about(wanted: CameraSettings, part: SettingPart<unknown>): ManagedPart {
  return { ...part, wanted };
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
