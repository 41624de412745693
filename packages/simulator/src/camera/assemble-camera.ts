import type { VirtualAccount } from './auth/access.ts';
import { SignIn } from './auth/sign-in.ts';
import { CameraClock } from './camera-clock.ts';
import { type CameraCounters, newCounters } from './camera-counters.ts';
import { CameraDevice } from './camera-device.ts';
import type { VirtualCameraOptions } from './camera-options.ts';
import type { VirtualCameraSettings } from './camera-settings.ts';
import { settingsOfSnapshot } from './camera-snapshot.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import type { CameraModel, VirtualIdentity } from './models/camera-model.ts';
import { genericIpc1080p } from './models/generic.ts';
import { SettingsStore } from './settings-store.ts';

const defaultLockout = { afterFailures: 5, forMs: 30 * 60_000 };

export interface AssembledCamera {
  readonly device: CameraDevice;
  readonly facts: DeviceFacts;
  readonly settings: SettingsStore;
  readonly clock: CameraClock;
  readonly counters: CameraCounters;
}

interface Surroundings {
  readonly faults: CameraFaults;
  readonly written: (operation: string) => void;
}

/** Puts the parts of a camera together as its options say. */
export function assembleCamera(
  options: VirtualCameraOptions,
  { faults, written }: Surroundings,
): AssembledCamera {
  const model = modelOf(options);
  const identity = identityOf(options, model);
  const accounts = accountsOf(options);
  const facts = factsOf(options, { model, identity, accounts });
  const settings = new SettingsStore(initialSettings(options, { model, identity }), faults);
  const clock = new CameraClock(options.now ?? Date.now, settings, faults);
  const counters = newCounters();
  const signIn = new SignIn({
    auth: model.auth,
    realm: model.realm(identity),
    accounts,
    nonceLifetimeMs: options.nonceLifetimeMs ?? 60_000,
    tokenWindowSeconds: options.tokenWindowSeconds ?? 10,
    lockout: options.lockout === 'never' ? undefined : (options.lockout ?? defaultLockout),
    countsDownAttempts: model.countsDownAttempts,
    faults,
    counters,
    now: () => clock.now(),
    cameraNow: () => clock.lived(),
  });
  const device = new CameraDevice({ facts, settings, clock, signIn, counters, faults, written });
  return { device, facts, settings, clock, counters };
}

function modelOf({
  model = genericIpc1080p,
  media,
  auth,
  encoderOptions,
}: VirtualCameraOptions): CameraModel {
  return {
    ...model,
    ...(media && { media }),
    ...(auth && { auth }),
    ...(encoderOptions && { encoderOptions }),
  };
}

function identityOf({ id, identity }: VirtualCameraOptions, model: CameraModel): VirtualIdentity {
  const { manufacturer, model: name, firmware, hardwareId } = model;
  const generic = { manufacturer, model: name, firmware, hardwareId, serial: id, mac: '02:00:00:00:00:01' };
  return { ...generic, ...identity };
}

function accountsOf({ username, password, accounts = [] }: VirtualCameraOptions): readonly VirtualAccount[] {
  return [{ username, password, level: 'Administrator' }, ...accounts];
}

interface KnownSoFar {
  readonly model: CameraModel;
  readonly identity: VirtualIdentity;
}

function factsOf(
  { host = '127.0.0.1', stream = {} }: VirtualCameraOptions,
  { model, identity, accounts }: KnownSoFar & { readonly accounts: readonly VirtualAccount[] },
): DeviceFacts {
  const ownAddress = stream.host ?? host;
  const uri = (path: string) => `rtsp://${ownAddress}:${stream.port ?? 554}${path}`;
  const { main, sub } = model.streamPaths;
  return {
    model,
    identity,
    users: accounts.map(({ username, level }) => ({ username, level })),
    ownAddress,
    streamUris: { main: uri(stream.path ?? main), sub: uri(sub) },
  };
}

function initialSettings(
  { id, settings, snapshot }: VirtualCameraOptions,
  { model, identity }: KnownSoFar,
): VirtualCameraSettings {
  if (snapshot !== undefined) return settingsOfSnapshot(snapshot, id);
  return { ...model.factorySettings(identity), ...settings };
}
