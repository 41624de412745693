import type { Range } from '../encoder/encoder-options.ts';
import type { AudioCodec } from '../settings/audio-settings.ts';
import type { OsdTextType } from '../settings/picture-settings.ts';

/** What a model can do beside making a picture. An absent part is a service or an operation it does not have. */
export interface CameraFeatures {
  readonly users: UserLimits;
  readonly fixedScopes: readonly string[];
  readonly maxScopes: number;
  readonly zeroConfiguration: boolean;
  readonly dynamicDns: boolean;
  readonly passwordRules?: PasswordRuleOptions;
  readonly authFailureWarning?: AuthFailureOptions;
  readonly audio?: readonly AudioOptions[];
  readonly osd?: OsdOptions;
  /** Media2 only. */
  readonly masks?: MaskOptions;
  readonly imaging?: ImagingOptions;
  /** A card in its slot. */
  readonly card?: CardOptions;
  readonly systemLog: boolean;
  /** Logs that are fetched over HTTP. */
  readonly systemUris: boolean;
  readonly httpFirmwareUpgrade: boolean;
  readonly addressFilter: boolean;
  /** A new address is in force after a restart only. */
  readonly addressNeedsRestart: boolean;
  /** Versions that can be switched on and off. */
  readonly tlsVersions?: readonly string[];
}

export interface UserLimits {
  readonly maxUsers: number;
  readonly maxNameLength: number;
  readonly maxPasswordLength: number;
}

export interface PasswordRuleOptions {
  readonly minLength: Range;
  readonly uppercase: Range;
  readonly number: Range;
  readonly specialChars: Range;
  readonly maxHistory: number;
}

interface AuthFailureOptions {
  readonly periodSeconds: Range;
  readonly maxFailures: Range;
}

export interface AudioOptions {
  readonly codec: AudioCodec;
  readonly bitratesKbps: readonly number[];
  readonly sampleRatesKhz: readonly number[];
}

export interface OsdOptions {
  readonly maxTotal: number;
  /** By kind of text; absent is not supported. */
  readonly maxByType: Readonly<Partial<Record<OsdTextType, number>>>;
  readonly maxTextLength: number;
  readonly dateFormats: readonly string[];
  readonly timeFormats: readonly string[];
  readonly fontSize: Range;
}

export interface MaskOptions {
  readonly maxMasks: number;
  readonly maxPoints: number;
  readonly types: readonly string[];
  readonly rectangleOnly: boolean;
  readonly singleColorOnly: boolean;
}

/** Ranges and words, named as in `tt:ImagingSettings20`. */
export type ImagingOptions = Readonly<
  Record<string, ImagingOption | Readonly<Record<string, ImagingOption>>>
>;
export type ImagingOption = Range | readonly string[];

interface CardOptions {
  readonly sizeGb: number;
  /** Days of footage on it. */
  readonly filledDays: number;
}
