import type {
  Allowances,
  CameraSettings,
  Credential,
  CredentialReference,
  FleetError,
  ObservedSettings,
  SettingResult,
} from '@wardctl/fleet';
import type { OnvifSession } from '../onvif-session.ts';
import type { MediaAccess } from './media-access.ts';
import type { SettingPair } from './setting-pair.ts';

/** Without an allowance, what it is about is refused. */
export interface ApplyOptions extends Allowances {
  readonly signal: AbortSignal;
  /** Results of earlier writes: what the device is known to adapt, and passwords it is known to have, are not written again. */
  readonly known?: readonly SettingResult[];
  /** Pauses before each reading back, milliseconds: some devices show a new value late. */
  readonly readBackDelaysMs?: readonly number[];
  /** The credential of an account that is to be made or changed; needed where accounts are managed. */
  readonly credentialOf?: (reference: CredentialReference) => Promise<Credential>;
  /** Whether the very device answers at the address that it was sent to; undefined where nobody may look for it. */
  readonly isAt?: (address: string) => Promise<boolean | undefined>;
}

/** What the parts of one device work with. */
export interface PartTools {
  readonly session: OnvifSession;
  readonly media: MediaAccess;
  readonly options: Omit<ApplyOptions, 'signal'> & { readonly signal?: AbortSignal | undefined };
}

/** What a write came to, before anything is read back. */
export interface Written {
  /** Something was sent. */
  readonly sent: boolean;
  /** Paths of settings that the device does not offer. */
  readonly notSupported: ReadonlySet<string>;
  /** By path, why it is known not to have the setting; most devices do not say. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Per path, the value that was sent; other than the wanted one when the device does not support that. */
  readonly expected: ReadonlyMap<string, unknown>;
  /** By path, why the device did not take the setting. */
  readonly refused: ReadonlyMap<string, FleetError>;
  readonly restartNeeded: boolean;
}

/** Settings that are read and written together. */
export interface SettingPart<Seen> {
  read(): Promise<Seen>;
  /** What was read, in the words of the fleet. */
  observed(seen: Seen): ObservedSettings;
  pairs(seen: Seen): readonly SettingPair[];
  /** Sends those settings of `due` that the device can take. */
  write(seen: Seen, due: readonly SettingPair[]): Promise<Written>;
}

/** A part with the settings that it is about. */
export interface ManagedPart extends SettingPart<unknown> {
  readonly wanted: CameraSettings;
}
