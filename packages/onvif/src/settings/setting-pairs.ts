import type { CameraSettings, NetworkSettings, ObservedSettings } from '@wardctl/fleet';
import { accountPairs, failedLoginPairs, passwordPolicyPairs } from './pairs/account-pairs.ts';
import { clockPairs } from './pairs/clock-pairs.ts';
import { encoderPairs } from './pairs/encoder-pairs.ts';
import { maskPairs } from './pairs/mask-pairs.ts';
import { discoveryPairs, hostnamePairs, scopePairs } from './pairs/name-pairs.ts';
import { addressPairs, servicePairs } from './pairs/network-pairs.ts';
import { audioPairs, imagingPairs, multicastPairs, osdPairs } from './pairs/picture-pairs.ts';
import { addressFilterPairs, ipv4Pairs, tlsPairs } from './pairs/reach-pairs.ts';
import { recordingPairs } from './pairs/recording-pairs.ts';
import type { SettingPair } from './setting-pair.ts';

/** Every wanted setting beside what the device shows; settings that are not managed are left out. */
export function settingPairs(wanted: CameraSettings, observed: ObservedSettings): readonly SettingPair[] {
  const { clock, hostname, discovery, encoder, scopes, network, osd, masks, imaging } = wanted;
  const { passwordPolicy, failedLogins, recording, tls } = wanted;
  return [
    ...(clock ? clockPairs(clock, observed.clock) : []),
    ...(hostname === undefined ? [] : hostnamePairs(hostname, observed.hostname)),
    ...(discovery ? discoveryPairs(discovery, observed.discovery) : []),
    ...(encoder?.main ? encoderPairs('main', encoder.main, observed.encoder?.main) : []),
    ...(encoder?.sub ? encoderPairs('sub', encoder.sub, observed.encoder?.sub) : []),
    ...(scopes ? scopePairs(scopes, observed.scopes) : []),
    ...accountPairs(wanted, observed.accounts),
    ...(passwordPolicy ? passwordPolicyPairs(passwordPolicy, observed.passwordPolicy) : []),
    ...(failedLogins ? failedLoginPairs(failedLogins, observed.failedLogins) : []),
    ...(masks ? maskPairs(masks, observed.masks) : []),
    ...(imaging ? imagingPairs(imaging, observed.imaging) : []),
    ...(osd ? osdPairs(osd, observed.osd) : []),
    ...(wanted.audio ? audioPairs(observed.audio) : []),
    ...(wanted.multicast ? multicastPairs(observed.multicast) : []),
    ...(recording ? recordingPairs(recording, observed.recording) : []),
    ...(tls ? tlsPairs(tls, observed.tls) : []),
    ...(network ? networkPairs(network, observed.network) : []),
  ];
}

function networkPairs(network: NetworkSettings, seen: ObservedSettings['network']): readonly SettingPair[] {
  const { addressFilter, ipv4 } = network;
  return [
    ...servicePairs(network, seen),
    ...addressPairs(network, seen),
    ...(addressFilter ? addressFilterPairs(addressFilter, seen?.addressFilter) : []),
    ...(ipv4 === undefined ? [] : ipv4Pairs(ipv4, seen?.ipv4)),
  ];
}
