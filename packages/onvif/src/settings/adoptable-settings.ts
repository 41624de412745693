import type { CameraSettings, ObservedSettings } from '@wardctl/fleet';
import { type Adoptable, asSeen, cutsOff, type LeftAlone, nothing, onlyOff, together } from './adoptable.ts';
import {
  adoptableAccounts,
  adoptableClock,
  adoptableFailedLogins,
  adoptableHostname,
  adoptablePasswordPolicy,
  adoptableRecording,
  adoptableScopes,
} from './adoptable-device.ts';
import { adoptableNetwork } from './adoptable-network.ts';
import { adoptableEncoders, adoptableImaging, adoptableMasks, adoptableOsd } from './adoptable-picture.ts';

/**
 * The settings that ask for just what a device shows: comparing them with it finds no difference.
 *
 * What the inventory cannot say, or must not be asked for, is absent; `settingsLeftAlone` lists it.
 */
export function settingsFromObserved(observed: ObservedSettings): CameraSettings {
  return adoptable(observed).settings ?? {};
}

/** What a device shows and `settingsFromObserved` leaves out, with the reason of each. */
export function settingsLeftAlone(observed: ObservedSettings): readonly LeftAlone[] {
  return adoptable(observed).left;
}

/** A setting without an entry here is a type error. */
function adoptable(observed: ObservedSettings): Adoptable<CameraSettings> {
  return together<CameraSettings>({
    clock: adoptableClock(observed.clock),
    hostname: adoptableHostname(observed.hostname),
    discovery: asSeen(observed.discovery),
    encoder: adoptableEncoders(observed.encoder),
    scopes: adoptableScopes(observed.scopes),
    network: adoptableNetwork(observed.network),
    audio: onlyOff('audio', observed.audio),
    multicast: onlyOff('multicast', observed.multicast),
    osd: adoptableOsd(observed.osd),
    masks: adoptableMasks(observed.masks),
    imaging: adoptableImaging(observed.imaging),
    accounts: adoptableAccounts(observed.accounts),
    otherAccounts: nothing,
    passwordPolicy: adoptablePasswordPolicy(observed.passwordPolicy),
    failedLogins: adoptableFailedLogins(observed.failedLogins),
    tls: cutsOff('tls.versions', observed.tls?.versions),
    recording: adoptableRecording(observed.recording),
  });
}
