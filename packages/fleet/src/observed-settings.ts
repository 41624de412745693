import type {
  AddressFilterSettings,
  CameraSettings,
  DeviceRecordingSettings,
  FailedLoginSettings,
  ImagingSettings,
  PrivacyMask,
} from './camera-settings.ts';
import type { ObservedClock, ObservedEncoder } from './observed-camera.ts';

/** What a device shows of the settings that were asked for. Absent: not asked, or the device does not offer it. */
export interface ObservedSettings {
  readonly clock?: ObservedClock;
  readonly hostname?: string;
  readonly discovery?: CameraSettings['discovery'];
  readonly encoder?: { readonly main?: ObservedEncoder; readonly sub?: ObservedEncoder };
  readonly scopes?: ObservedScopes;
  readonly network?: ObservedNetwork;
  /** `on`: at least one profile carries audio. */
  readonly audio?: 'on' | 'off';
  /** `on`: at least one video encoder starts to send to a multicast group by itself. */
  readonly multicast?: 'on' | 'off';
  readonly osd?: ObservedOsd;
  readonly masks?: readonly ObservedMask[];
  readonly imaging?: ImagingSettings;
  readonly accounts?: readonly ObservedAccount[];
  readonly passwordPolicy?: ObservedPasswordPolicy;
  readonly failedLogins?: Required<FailedLoginSettings>;
  readonly tls?: ObservedTls;
  readonly recording?: DeviceRecordingSettings;
}

export interface ObservedTls {
  /** Those in force; versions that the inventory does not know included. */
  readonly versions: readonly string[];
}

export interface ObservedScopes {
  /** Held by the device; nobody can remove them. */
  readonly fixed: readonly string[];
  readonly configurable: readonly string[];
}

export interface ObservedNetwork {
  readonly dns?: {
    readonly fromDhcp: boolean;
    /** The servers in force: those of DHCP, or those set by hand. */
    readonly servers: readonly string[];
    readonly searchDomains: readonly string[];
  };
  readonly gateways?: readonly string[];
  /** Those that the device has at all. */
  readonly protocols?: Readonly<Partial<Record<NetworkProtocolName, ObservedProtocol>>>;
  readonly zeroConfiguration?: 'on' | 'off';
  readonly dynamicDns?: 'on' | 'off';
  readonly addressFilter?: AddressFilterSettings;
  /** `10.1.70.11/24`, several of them with commas between, or `dhcp`. */
  readonly ipv4?: string;
}

export type NetworkProtocolName = 'http' | 'https' | 'rtsp';

export interface ObservedProtocol {
  readonly enabled: boolean;
  readonly ports: readonly number[];
}

export interface ObservedOsd {
  /** Plain texts in the picture, in the order of the device. */
  readonly texts: readonly string[];
  /** `partly`: date or time, not both. */
  readonly clock: 'on' | 'off' | 'partly';
}

export interface ObservedMask {
  readonly token: string;
  readonly polygon: PrivacyMask['polygon'];
  readonly enabled: boolean;
}

export interface ObservedAccount {
  readonly name: string;
  /** Lower case; the levels of ONVIF Core, or whatever else the device says. */
  readonly level: string;
  /** The account that is signed in. */
  readonly inUse: boolean;
}

export interface ObservedPasswordPolicy {
  readonly minLength?: number;
  readonly minUppercase?: number;
  readonly minNumbers?: number;
  readonly minSpecial?: number;
  /** 0 when former passwords are not remembered. */
  readonly historyLength?: number;
}
