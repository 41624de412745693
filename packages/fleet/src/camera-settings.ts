import type { CredentialReference } from './credential-reference.ts';

export type VideoCodec = 'H264' | 'H265';

/** One encoder. Absent fields are left as the device has them. */
export interface EncoderSettings {
  readonly codec?: VideoCodec;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Frames per second; devices round to what they support. */
  readonly frameRateFps?: number;
  /** Upper bound in kbit/s, 1–65 535 on most devices. */
  readonly bitrateKbps?: number;
  /** Distance between key frames, in frames. */
  readonly govLength?: number;
}

/** Desired device settings. Absent parts are not managed. */
export interface CameraSettings {
  readonly clock?: {
    /** `ntp`: the device follows `ntpServers`. `manual`: the tool leaves the mode to a person. */
    readonly mode: 'ntp' | 'manual';
    /** Host names or addresses, compared as a set. */
    readonly ntpServers: readonly string[];
    /** POSIX TZ string (ONVIF Core, TimeZone), for example `ICT-7`. */
    readonly timeZone: string;
    /** A clock that follows no time server and is off by more than this is set once, to our time. */
    readonly maxOffsetSeconds?: number;
  };
  readonly hostname?: string;
  /** WS-Discovery mode of the device. */
  readonly discovery?: 'discoverable' | 'non-discoverable';
  readonly encoder?: { readonly main?: EncoderSettings; readonly sub?: EncoderSettings };
  readonly scopes?: ScopeSettings;
  readonly network?: NetworkSettings;
  /** `off`: no profile carries audio. */
  readonly audio?: 'off';
  /** `off`: no encoder starts to send to a multicast group by itself. */
  readonly multicast?: 'off';
  readonly osd?: OsdSettings;
  /** All masks of the picture; a mask that is not named here is removed. */
  readonly masks?: readonly PrivacyMask[];
  readonly imaging?: ImagingSettings;
  /** By account name. Accounts that are not named stay, unless `otherAccounts` says otherwise. */
  readonly accounts?: Readonly<Record<string, AccountSettings>>;
  /** `remove`: accounts that are not named go; never the one that is signed in. */
  readonly otherAccounts?: 'keep' | 'remove';
  readonly passwordPolicy?: PasswordPolicySettings;
  readonly failedLogins?: FailedLoginSettings;
  readonly tls?: TlsSettings;
  readonly recording?: DeviceRecordingSettings;
}

/** Scope URIs of WS-Discovery (ONVIF Core, scopes). What the device holds fixed is never touched. */
export interface ScopeSettings {
  readonly present: readonly string[];
  readonly absent?: readonly string[];
}

export interface NetworkSettings {
  readonly dns?: { readonly servers: readonly string[]; readonly searchDomains?: readonly string[] };
  /** IPv4 or IPv6 addresses. */
  readonly gateways?: readonly string[];
  readonly protocols?: {
    readonly http?: ProtocolSettings;
    readonly https?: ProtocolSettings;
    readonly rtsp?: ProtocolSettings;
  };
  /** Zero configuration (IPv4 link-local) on every interface. */
  readonly zeroConfiguration?: 'on' | 'off';
  readonly dynamicDns?: 'off';
  readonly addressFilter?: AddressFilterSettings;
  /** Own address of the device with its prefix length, `10.1.70.11/24`, or `dhcp`. */
  readonly ipv4?: string;
}

/** Who may reach the device at all (ONVIF Core, IP address filter). */
export interface AddressFilterSettings {
  readonly type: 'allow' | 'deny';
  /** Addresses or networks, `10.1.0.0/16`, compared as a set. */
  readonly addresses: readonly string[];
}

export interface ProtocolSettings {
  readonly enabled: boolean;
  /** Left as it is where absent. */
  readonly port?: number;
}

export interface OsdSettings {
  /** Text shown in the picture. */
  readonly name?: string;
  /** Whether date and time are shown. */
  readonly clock?: 'on' | 'off';
}

/** A part of the picture that is never shown nor recorded. */
export interface PrivacyMask {
  /** Names it among the masks of the camera. */
  readonly id: string;
  /** Corners in order, each from -1 (left, bottom) to 1 (right, top), as ONVIF Media2 has them. */
  readonly polygon: readonly (readonly [x: number, y: number])[];
}

/** Picture settings of the video source. Times in microseconds (ONVIF Imaging). */
export interface ImagingSettings {
  readonly wideDynamicRange?: 'on' | 'off';
  readonly irCutFilter?: 'on' | 'off' | 'auto';
  readonly exposure?: {
    readonly mode: 'auto' | 'manual';
    /** Longest exposure in automatic mode. */
    readonly maxExposureMicroseconds?: number;
    /** Exposure in manual mode. */
    readonly exposureMicroseconds?: number;
  };
}

export interface AccountSettings {
  /** User levels of ONVIF Core. */
  readonly level: 'administrator' | 'operator' | 'user';
  readonly credential: CredentialReference;
}

/** Where the device offers it (ONVIF Core, password complexity and history, failed-login protection). */
export interface PasswordPolicySettings {
  readonly minLength?: number;
  readonly minUppercase?: number;
  readonly minNumbers?: number;
  readonly minSpecial?: number;
  /** Former passwords that may not come back. */
  readonly historyLength?: number;
}

/** When the device warns of failed sign-ins, where it offers that (ONVIF Core, authentication failure warning). */
export interface FailedLoginSettings {
  readonly warning: 'on' | 'off';
  /** Failures within the window that are too many. */
  readonly maxAttempts?: number;
  readonly windowSeconds?: number;
}

export type TlsVersion = '1.0' | '1.1' | '1.2' | '1.3';

export interface TlsSettings {
  /** Those that the TLS server of the device takes (ONVIF Security Configuration), compared as a set. */
  readonly versions: readonly TlsVersion[];
}

/** What the device records on storage of its own (ONVIF Recording Control). */
export interface DeviceRecordingSettings {
  /** After which the device deletes; 0 keeps as long as there is room. */
  readonly maxRetentionDays?: number;
  /** `off`: no recording job of the device is active. */
  readonly mode?: 'on' | 'off';
}
