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
import { SystemLog } from './system-log.ts';

const defaultLockout = { afterFailures: 5, forMs: 30 * 60_000 };

export interface AssembledCamera {
  readonly device: CameraDevice;
  readonly facts: DeviceFacts;
  readonly settings: SettingsStore;
  readonly clock: CameraClock;
  readonly counters: CameraCounters;
  readonly signIn: SignIn;
  readonly log: SystemLog;
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
  const facts = factsOf(options, { model, identity });
  const settings = new SettingsStore(initialSettings(options, { model, identity }), faults);
  const log = new SystemLog();
  const clock = new CameraClock(options.now ?? Date.now, settings, faults);
  const counters = newCounters();
  const signIn = new SignIn({
    auth: model.auth,
    realm: model.realm(identity),
    accounts: () => settings.current.accounts,
    nonceLifetimeMs: options.nonceLifetimeMs ?? 60_000,
    tokenWindowSeconds: options.tokenWindowSeconds ?? 10,
    lockout: options.lockout === 'never' ? undefined : (options.lockout ?? defaultLockout),
    countsDownAttempts: model.countsDownAttempts,
    faults,
    counters,
    now: () => clock.now(),
    cameraNow: () => clock.lived(),
  });
  const device = new CameraDevice({ facts, settings, clock, signIn, counters, faults, log, written });
  return { device, facts, settings, clock, counters, signIn, log };
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

function accountsOf(options: VirtualCameraOptions): readonly VirtualAccount[] {
  const { username, password, level = 'Administrator', accounts = [] } = options;
  return [{ username, password, level, isFixed: true }, ...accounts];
}

interface KnownSoFar {
  readonly model: CameraModel;
  readonly identity: VirtualIdentity;
}

function factsOf(
  { host = '127.0.0.1', stream = {} }: VirtualCameraOptions,
  { model, identity }: KnownSoFar,
): DeviceFacts {
  const ownAddress = stream.host ?? host;
  const uri = (path: string) => `rtsp://${ownAddress}:${stream.port ?? 554}${path}`;
  const { main, sub } = model.streamPaths;
  return {
    model,
    identity,
    ownAddress,
    streamUris: { main: uri(stream.path ?? main), sub: uri(sub) },
  };
}

function initialSettings(
  options: VirtualCameraOptions,
  { model, identity }: KnownSoFar,
): VirtualCameraSettings {
  const { id, settings, snapshot } = options;
  const accounts = accountsOf(options);
  const { firmware } = identity;
  const factory = { ...model.factorySettings(identity), accounts, firmware, ...settings };
  return snapshot === undefined ? factory : settingsOfSnapshot(snapshot, id, factory);
}
