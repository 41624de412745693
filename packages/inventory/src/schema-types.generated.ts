// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * How long footage is kept: the name of a retention class of the city, or a class with a number of days within its bounds.
 */
export type RetentionChoice =
  | string
  | {
      /**
       * A short name for machines: lower-case letters, digits and single hyphens.
       */
      class: string;
      /**
       * Days that footage is kept, within the floor and the ceiling of the class.
       */
      days: number;
    };
/**
 * Settings of a camera. What no layer names is not managed; null removes an inherited value.
 */
export type SettingsLayer = {
  clock?: ClockLayer;
  /**
   * Host name the camera gives itself.
   */
  hostname?: string | null;
  /**
   * Whether the camera answers WS-Discovery.
   */
  discovery?: 'discoverable' | 'non-discoverable' | null;
  encoder?: EncodersLayer;
  scopes?: ScopesLayer;
  network?: NetworkLayer;
  /**
   * `off`: no profile of the camera carries sound.
   */
  audio?: 'off' | null;
  /**
   * `off`: no video encoder of the camera starts to send to a multicast group by itself.
   */
  multicast?: 'off' | null;
  osd?: OsdLayer;
  /**
   * Privacy masks: all of them, since a mask that is not named is removed. A list replaces the inherited one.
   *
   * @maxItems 64
   */
  masks?: PrivacyMaskEntry[] | null;
  imaging?: ImagingLayer;
  accounts?: AccountsLayer;
  /**
   * What becomes of accounts that are not named. `remove` spares the one that wardctl signs in with.
   */
  otherAccounts?: 'keep' | 'remove' | null;
  passwordPolicy?: PasswordPolicyLayer;
  failedLogins?: FailedLoginsLayer;
  tls?: TlsLayer;
  recording?: DeviceRecordingLayer;
} | null;
/**
 * How the camera keeps time.
 */
export type ClockLayer = {
  /**
   * `ntp`: the camera follows the time servers. `manual`: the clock is left to a person.
   */
  mode?: 'ntp' | 'manual';
  /**
   * Time servers, some or all of those the city approves. All of them unless said otherwise.
   *
   * @minItems 1
   *
   * Items: IPv4 address or host name on the city's network.
   */
  ntpServers?: string[];
  /**
   * POSIX time zone, in which hours west of Greenwich count positive.
   */
  timeZone?: string;
  /**
   * A clock that follows no time server and is off by more than this is set once.
   */
  maxOffsetSeconds?: number | null;
} | null;
/**
 * Video encoders: `main` makes the stream that is recorded, `sub` the small one for live views.
 */
export type EncodersLayer = {
  main?: EncoderLayer;
  sub?: EncoderLayer;
} | null;
/**
 * Settings of one video encoder. What is absent stays as the device has it; null removes an inherited value.
 */
export type EncoderLayer = {
  /**
   * Video compression.
   */
  codec?: 'H264' | 'H265' | null;
  /**
   * Width of the picture in pixels.
   */
  width?: number | null;
  /**
   * Height of the picture in pixels.
   */
  height?: number | null;
  /**
   * Frames per second.
   */
  frameRateFps?: number | null;
  /**
   * Upper bound of the bitrate in kbit/s.
   */
  bitrateKbps?: number | null;
  /**
   * Distance between key frames, in frames.
   */
  govLength?: number | null;
} | null;
/**
 * Scopes that the camera announces itself by. What it holds fixed is left alone.
 */
export type ScopesLayer = {
  /**
   * Scopes to add; `{id}` stands for the id of the camera.
   *
   * @maxItems 64
   *
   * Items: A scope as ONVIF writes it.
   */
  present?: string[];
  /**
   * Scopes to remove.
   *
   * @maxItems 64
   */
  absent?: string[] | null;
} | null;
/**
 * Network services of the camera, what it reaches, and how it is reached.
 */
export type NetworkLayer = {
  dns?: DnsLayer;
  /**
   * Default gateways, compared as a set.
   *
   * @maxItems 8
   */
  gateways?: string[] | null;
  protocols?: ProtocolsLayer;
  /**
   * Link-local addresses (169.254.0.0/16) on every interface.
   */
  zeroConfiguration?: 'on' | 'off' | null;
  /**
   * `off`: the camera registers its address with no dynamic DNS service.
   */
  dynamicDns?: 'off' | null;
  addressFilter?: AddressFilterLayer;
  /**
   * Own address of the camera with its prefix length, or `dhcp`; `{address}` is that of the inventory. Written last, and only with --allow-risky.
   */
  ipv4?: string | null;
} | null;
/**
 * Name servers, in place of those from DHCP.
 */
export type DnsLayer = {
  /**
   * Name servers, compared as a set.
   *
   * @maxItems 8
   *
   * Items: IPv4 or IPv6 address.
   */
  servers: string[];
  /**
   * Domains that short names are looked up in.
   *
   * @maxItems 8
   */
  searchDomains?: string[] | null;
} | null;
/**
 * Protocols that the camera offers. The one that it is reached by is never closed, and an open port never moved.
 */
export type ProtocolsLayer = {
  http?: NetworkProtocolLayer;
  https?: NetworkProtocolLayer;
  rtsp?: NetworkProtocolLayer;
} | null;
/**
 * One protocol of the camera.
 */
export type NetworkProtocolLayer = {
  /**
   * Whether the camera offers it.
   */
  enabled: boolean;
  /**
   * Its port; as the camera has it unless said otherwise.
   */
  port?: number | null;
} | null;
/**
 * Who may reach the camera. Written only with --allow-risky, and never so that wardctl itself is shut out.
 */
export type AddressFilterLayer = {
  /**
   * `allow`: nobody else. `deny`: everybody else.
   */
  type: 'allow' | 'deny';
  /**
   * Addresses or networks, compared as a set.
   *
   * @maxItems 64
   */
  addresses: string[];
} | null;
/**
 * Texts that the camera draws into its picture.
 */
export type OsdLayer = {
  /**
   * Name of the camera in the picture; `{id}` stands for its id.
   */
  name?: string | null;
  /**
   * Date and time in the picture.
   */
  clock?: 'on' | 'off' | null;
} | null;
/**
 * Picture settings of the video source.
 */
export type ImagingLayer = {
  /**
   * Wide dynamic range, for scenes with sun and shade.
   */
  wideDynamicRange?: 'on' | 'off' | null;
  /**
   * Infrared filter: `on` by day, `off` by night, `auto` as the light is.
   */
  irCutFilter?: 'on' | 'off' | 'auto' | null;
  exposure?: ExposureLayer;
} | null;
/**
 * Exposure. For number plates at v km/h at most 1/(11 v) seconds.
 */
export type ExposureLayer = {
  /**
   * `auto`: the camera chooses. `manual`: the exposure is fixed.
   */
  mode: 'auto' | 'manual';
  /**
   * Longest exposure in automatic mode.
   */
  maxExposureMicroseconds?: number | null;
  /**
   * Exposure in manual mode.
   */
  exposureMicroseconds?: number | null;
} | null;
/**
 * Accounts of the camera by user name. The one that wardctl signs in with is never changed.
 */
export type AccountsLayer = {
  [k: string]: AccountLayer;
} | null;
/**
 * One account of the camera.
 */
export type AccountLayer = {
  /**
   * What it may do. `user`: look. `operator`: change the picture too. `administrator`: everything.
   */
  level: 'administrator' | 'operator' | 'user';
  /**
   * Where the credential is kept: `env:NAME`, a variable; `file:PATH` or `file:PATH#KEY`, a file that only its owner may read, or an entry of the JSON map in it; `exec:COMMAND`, what a password manager prints, run without a shell; `age:NAME`, the store of `wardctl secret`. `{id}` stands for the id of the device. Never the credential itself.
   */
  credential: string;
  /**
   * Raised by hand when the secret behind the reference changes, so that whatever depends on it is written again.
   */
  credentialVersion?: number;
} | null;
/**
 * What the camera asks of new passwords, where it can.
 */
export type PasswordPolicyLayer = {
  /**
   * Fewest characters.
   */
  minLength?: number | null;
  /**
   * Fewest upper-case letters.
   */
  minUppercase?: number | null;
  /**
   * Fewest digits.
   */
  minNumbers?: number | null;
  /**
   * Fewest characters that are neither letter nor digit.
   */
  minSpecial?: number | null;
  /**
   * Former passwords that may not come back; 0 remembers none.
   */
  historyLength?: number | null;
} | null;
/**
 * When the camera warns of failed sign-ins, where it can.
 */
export type FailedLoginsLayer = {
  /**
   * Whether it warns.
   */
  warning: 'on' | 'off';
  /**
   * Failures within the window that are too many.
   */
  maxAttempts?: number | null;
  /**
   * Seconds in which failures are counted.
   */
  windowSeconds?: number | null;
} | null;
/**
 * Encryption that the camera offers, where it can be set.
 */
export type TlsLayer = {
  /**
   * Versions of TLS, compared as a set. One that wardctl speaks is never taken away while the camera is reached by https.
   *
   * @minItems 1
   */
  versions: ('1.0' | '1.1' | '1.2' | '1.3')[];
} | null;
/**
 * What the camera records on storage of its own, where it has any.
 */
export type DeviceRecordingLayer = {
  /**
   * Days after which the camera deletes; 0 keeps as long as there is room. A shorter time deletes footage and needs --allow-footage-loss.
   */
  maxRetentionDays?: number | null;
  /**
   * `off`: no recording job of the camera is active.
   */
  mode?: 'on' | 'off' | null;
} | null;

/**
 * The files of an inventory by kind.
 */
export interface InventoryFiles {
  fleet: FleetFile;
  model: ModelFile;
  ward: WardFile;
  holds: HoldsFile;
}
/**
 * `fleet.yaml`: the city, and what holds in all of its wards.
 */
export interface FleetFile {
  /**
   * Name of the fleet for machines.
   */
  fleet: string;
  name: LocalName;
  clock: CityClock;
  /**
   * Retention classes by name.
   */
  retention: {
    [k: string]: RetentionClass;
  };
  /**
   * Profiles by placement (`main-road`, `main-road-lpr`, `residential`, `hotspot`, `indoor`): how a camera is set that looks at such a place.
   */
  placements: {
    [k: string]: PlacementProfile;
  };
  defaults?: Defaults;
  addressPlan?: AddressPlan;
  /**
   * File with the borders of the administrative units (GeoJSON, WGS 84, the code of a unit as property `unit`), from the folder of this file on. Positions are checked against it.
   */
  polygons?: string;
  conformity?: ConformityRules;
  rules?: RuleSeverities;
  state?: StateStore;
}
/**
 * A name for people.
 */
export interface LocalName {
  /**
   * The name in Vietnamese.
   */
  vi: string;
  /**
   * The name in English.
   */
  en?: string;
}
/**
 * The time that cameras keep.
 */
export interface CityClock {
  /**
   * Time servers that the city approves. Cameras follow all of them, or those of them that a layer names.
   *
   * @minItems 1
   *
   * Items: IPv4 address or host name on the city's network.
   */
  ntpServers: string[];
  /**
   * POSIX time zone of the city.
   */
  timeZone?: string;
}
/**
 * How long footage is kept, and within which bounds anybody may change that.
 */
export interface RetentionClass {
  /**
   * Days that footage must be kept at least.
   */
  floorDays: number;
  /**
   * Days that footage is kept.
   */
  days: number;
  /**
   * Days after which footage must be gone. Every class needs one.
   */
  ceilingDays?: number;
  /**
   * Why footage is kept so long: the document or decision behind it.
   */
  reason?: string;
}
/**
 * Values for the cameras of a placement.
 */
export interface PlacementProfile {
  retention?: RetentionChoice;
  settings?: SettingsLayer;
  bounds?: ProfileBounds;
}
/**
 * A part of the picture that is never shown nor recorded.
 */
export interface PrivacyMaskEntry {
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  id: string;
  /**
   * Corners in order, each `[x, y]` from -1 (left, bottom) to 1 (right, top) of the picture.
   *
   * @minItems 3
   * @maxItems 32
   */
  polygon: number[][];
}
/**
 * What the cameras of the placement must stay within, whatever other layers say.
 */
export interface ProfileBounds {
  bitrateKbps?: Bounds;
  frameRateFps?: Bounds1;
  width?: Bounds2;
  height?: Bounds3;
  retentionDays?: Bounds4;
}
/**
 * Bitrate of the main encoder in kbit/s.
 */
export interface Bounds {
  /**
   * The least.
   */
  min?: number;
  /**
   * The most.
   */
  max?: number;
}
/**
 * Frames per second of the main encoder.
 */
export interface Bounds1 {
  /**
   * The least.
   */
  min?: number;
  /**
   * The most.
   */
  max?: number;
}
/**
 * Width of the picture of the main encoder in pixels.
 */
export interface Bounds2 {
  /**
   * The least.
   */
  min?: number;
  /**
   * The most.
   */
  max?: number;
}
/**
 * Height of the picture of the main encoder in pixels.
 */
export interface Bounds3 {
  /**
   * The least.
   */
  min?: number;
  /**
   * The most.
   */
  max?: number;
}
/**
 * Days that footage is kept.
 */
export interface Bounds4 {
  /**
   * The least.
   */
  min?: number;
  /**
   * The most.
   */
  max?: number;
}
/**
 * Values for devices that do not set their own.
 */
export interface Defaults {
  camera?: CameraDefaults;
  recorder?: RecorderDefaults;
}
/**
 * Values for the cameras below this place that do not set their own.
 */
export interface CameraDefaults {
  /**
   * Where the credential is kept: `env:NAME`, a variable; `file:PATH` or `file:PATH#KEY`, a file that only its owner may read, or an entry of the JSON map in it; `exec:COMMAND`, what a password manager prints, run without a shell; `age:NAME`, the store of `wardctl secret`. `{id}` stands for the id of the device. Never the credential itself.
   */
  credential?: string;
  /**
   * Raised by hand when the secret behind the reference changes, so that whatever depends on it is written again.
   */
  credentialVersion?: number;
  /**
   * Port of the ONVIF service.
   */
  port?: number;
  /**
   * How the ONVIF service is reached.
   */
  protocol?: 'http' | 'https';
  /**
   * Which certificate the ONVIF service may show over `https`: one that an authority of this machine vouches for (`authorities`), exactly the one with this fingerprint (`sha256:` and 64 hexadecimal digits, colons between them or not), one that the authorities in a PEM file vouch for (`ca:` and its path), or any (`unverified`: encrypted, but to whom is not known).
   */
  certificate?: string;
  stream?: StreamLayer;
  retention?: RetentionChoice;
  settings?: SettingsLayer;
}
/**
 * The RTSP stream that the recorder pulls.
 */
export interface StreamLayer {
  /**
   * `rtsps`: RTSP over TLS, where the camera offers it.
   */
  protocol?: 'rtsp' | 'rtsps';
  /**
   * RTSP port.
   */
  port?: number;
  /**
   * Path of the stream, from the slash on, with its query.
   */
  path?: string;
}
/**
 * Values for the recorders below this place that do not set their own.
 */
export interface RecorderDefaults {
  /**
   * The recording program.
   */
  kind?: 'mediamtx' | 'motion';
  /**
   * SSH port.
   */
  port?: number;
  /**
   * Where the credential is kept: `env:NAME`, a variable; `file:PATH` or `file:PATH#KEY`, a file that only its owner may read, or an entry of the JSON map in it; `exec:COMMAND`, what a password manager prints, run without a shell; `age:NAME`, the store of `wardctl secret`. `{id}` stands for the id of the device. Never the credential itself.
   */
  credential?: string;
  /**
   * Raised by hand when the secret behind the reference changes, so that whatever depends on it is written again.
   */
  credentialVersion?: number;
  image?: ImageLayer;
  storage?: StorageLayer;
  /**
   * Cameras the recorder can record at once.
   */
  channels?: number;
  /**
   * Mbit/s the recorder can take in from all of its cameras together. Not checked unless given.
   */
  ingestMbps?: number;
  /**
   * Length of one recording file.
   */
  segmentSeconds?: number;
  /**
   * Port on the loopback of the recorder host where the recorder software is asked how it is. Set it where two recorders share a host; otherwise the usual one of its kind is taken.
   */
  controlPort?: number;
  /**
   * Socket of the Docker Engine on the recorder host, or of Podman's compatible service.
   */
  dockerSocket?: string;
}
/**
 * The container image, pinned by exactly one of `digest` and `imageId`.
 */
export interface ImageLayer {
  /**
   * Repository of the image, without a tag.
   */
  name?: string;
  /**
   * Manifest digest in the registry; null removes an inherited one.
   */
  digest?: string | null;
  /**
   * Image id in the engine, for an image that is loaded from an archive; null removes an inherited one.
   */
  imageId?: string | null;
  /**
   * Path of an image archive (`docker save`) on the operator's machine, loaded where the image is missing; null removes an inherited one.
   */
  archive?: string | null;
}
/**
 * Where footage lies on the recorder.
 */
export interface StorageLayer {
  /**
   * Absolute folder on the host that is bound into the container.
   */
  path?: string;
  /**
   * Size of the volume in decimal terabytes (10^12 bytes).
   */
  sizeTB?: number;
}
/**
 * How the city's addresses are shared out among its wards.
 */
export interface AddressPlan {
  wards: WardNetworks;
  /**
   * Networks in that range that no ward gets: servers, management, spares.
   *
   * Items: IPv4 network of a site, with the length of its prefix.
   */
  reserved?: string[];
}
/**
 * Every ward has one network of `prefix` bits out of `cidr`; the sites of the ward divide it.
 */
export interface WardNetworks {
  /**
   * Network that the networks of all wards are part of.
   */
  cidr: string;
  /**
   * Length of the prefix of a ward's network, in bits.
   */
  prefix: number;
}
/**
 * Technical regulations that cameras have to conform to.
 */
export interface ConformityRules {
  qcvn135?: ConformityDuty;
}
/**
 * QCVN 135:2024/BTTTT, basic security of IP cameras.
 */
export interface ConformityDuty {
  /**
   * Cameras bought on this day or later need a certificate.
   */
  mandatorySince?: string;
}
/**
 * How serious the city takes what is its own policy to decide. Rules that are not listed here cannot be changed: what they find would mislead everything after them.
 */
export interface RuleSeverities {
  /**
   * `error` stops everything, `warning` is shown, `ignore` is not even looked for.
   */
  [k: string]: 'error' | 'warning' | 'ignore';
}
/**
 * Where the recorded state of the wards is kept.
 */
export interface StateStore {
  /**
   * Backend of the engine; the folder `.wardctl/state` unless said otherwise.
   */
  url: string;
}
/**
 * `models/<vendor>.yaml`: the models of one vendor.
 */
export interface ModelFile {
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  vendor: string;
  defaults?: ModelValues;
  /**
   * Models by the name that the camera reports, the part after the slash in a camera's `model`.
   */
  models: {
    [k: string]: Model;
  };
}
/**
 * Values of all models of the vendor that do not set their own.
 */
export interface ModelValues {
  /**
   * Port of the ONVIF service.
   */
  port?: number;
  /**
   * How the ONVIF service is reached.
   */
  protocol?: 'http' | 'https';
  /**
   * Which certificate the ONVIF service may show over `https`: one that an authority of this machine vouches for (`authorities`), exactly the one with this fingerprint (`sha256:` and 64 hexadecimal digits, colons between them or not), one that the authorities in a PEM file vouch for (`ca:` and its path), or any (`unverified`: encrypted, but to whom is not known).
   */
  certificate?: string;
  stream?: StreamLayer;
  settings?: SettingsLayer;
}
/**
 * One model.
 */
export interface Model {
  /**
   * Port of the ONVIF service; that of the vendor's defaults, or 80.
   */
  port?: number;
  /**
   * How the ONVIF service is reached.
   */
  protocol?: 'http' | 'https';
  /**
   * Which certificate the ONVIF service may show over `https`: one that an authority of this machine vouches for (`authorities`), exactly the one with this fingerprint (`sha256:` and 64 hexadecimal digits, colons between them or not), one that the authorities in a PEM file vouch for (`ca:` and its path), or any (`unverified`: encrypted, but to whom is not known).
   */
  certificate?: string;
  stream?: StreamLayer;
  settings?: SettingsLayer;
  limits?: ModelLimits;
}
/**
 * What the main encoder of the model can do at most.
 */
export interface ModelLimits {
  /**
   * Video compressions it offers.
   *
   * @minItems 1
   */
  codecs?: ('H264' | 'H265')[];
  /**
   * Largest width in pixels.
   */
  maxWidth?: number;
  /**
   * Largest height in pixels.
   */
  maxHeight?: number;
  /**
   * Highest frame rate in frames per second.
   */
  maxFrameRateFps?: number;
  /**
   * Highest bitrate in kbit/s.
   */
  maxBitrateKbps?: number;
}
/**
 * `wards/<ward>.yaml`: one ward with its sites, recorders, cameras and agreements.
 */
export interface WardFile {
  /**
   * Code of the ward in the fleet: `vn`, province, hyphen, unit.
   */
  ward: string;
  admin: AdminUnit;
  name: LocalName;
  defaults?: Defaults;
  /**
   * Places with devices.
   */
  sites: Site[];
  /**
   * Agreements with the owners of cameras that the budget did not pay.
   */
  agreements?: Agreement[];
  /**
   * Recorders: on-site Linux hosts that run a recording program in a container.
   */
  recorders?: Recorder[];
  /**
   * Cameras of the ward, each with the recorder that records it.
   */
  cameras?: Camera[];
}
/**
 * The administrative unit. Codes are used again between editions, so a code means nothing without its edition.
 */
export interface AdminUnit {
  /**
   * Who gave the code.
   */
  scheme: 'vn-gso';
  /**
   * Day from which this edition of the codes is in force.
   */
  edition: string;
  /**
   * Code of the province or city, two digits in quotes.
   */
  province: string;
  /**
   * Code of the ward, commune or special zone, five digits in quotes.
   */
  unit: string;
  /**
   * Units that the ward has been in earlier editions, last first. The code of the ward, the ids of its devices and its recorded state keep the name of the oldest.
   */
  formerly?: FormerUnit[];
}
/**
 * A unit of an earlier edition.
 */
export interface FormerUnit {
  /**
   * Edition of the code.
   */
  edition: string;
  /**
   * Code of its province in that edition, two digits in quotes.
   */
  province: string;
  /**
   * Its code in that edition, five digits in quotes.
   */
  unit: string;
}
/**
 * A place with devices.
 */
export interface Site {
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  id: string;
  name: LocalName;
  position?: Position;
  /**
   * IPv4 network of a site, with the length of its prefix.
   */
  subnet?: string;
  /**
   * Security level that the information system with these cameras is approved for, 1 to 5 (Decree 85/2016/NĐ-CP).
   */
  systemSecurityLevel?: number;
  labels?: Labels;
  /**
   * Anything a person should know. Nothing reads it.
   */
  note?: string;
  defaults?: Defaults;
}
/**
 * Where the site is, WGS 84.
 */
export interface Position {
  /**
   * Latitude in degrees, north positive.
   */
  lat: number;
  /**
   * Longitude in degrees, east positive.
   */
  lon: number;
}
/**
 * Anything else that devices are told apart by: old district, police zone, route, residential group. Selections name them.
 */
export interface Labels {
  /**
   * Value of the label.
   */
  [k: string]: string;
}
/**
 * What the owner of cameras lets the city do with them, and for how long.
 */
export interface Agreement {
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  id: string;
  /**
   * Number on the paper.
   */
  number: string;
  /**
   * `observe`: look at the stream and read the settings. `config`: also write settings.
   */
  scope: 'observe' | 'config';
  /**
   * First day in force.
   */
  from: string;
  /**
   * Last day in force.
   */
  until: string;
}
/**
 * A recorder. What it does not set comes from the defaults of site, ward and city.
 */
export interface Recorder {
  /**
   * Id of a device: the ward's code, letters for its purpose, a sequence that is never used again.
   */
  id: string;
  /**
   * `planned`: the device is not there yet. It is checked, but no plan includes it, and what is read off the device may be missing. Remove the line when it is installed.
   */
  status?: 'planned';
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  site: string;
  /**
   * The recording program.
   */
  kind?: 'mediamtx' | 'motion';
  /**
   * IPv4 address or host name on the city's network.
   */
  address: string;
  /**
   * SSH port.
   */
  port?: number;
  /**
   * Pinned host key, or several while a host changes from one to the next. Read it on the host itself.
   *
   * @minItems 1
   */
  hostKey?: string | string[];
  /**
   * Where the credential is kept: `env:NAME`, a variable; `file:PATH` or `file:PATH#KEY`, a file that only its owner may read, or an entry of the JSON map in it; `exec:COMMAND`, what a password manager prints, run without a shell; `age:NAME`, the store of `wardctl secret`. `{id}` stands for the id of the device. Never the credential itself.
   */
  credential?: string;
  /**
   * Raised by hand when the secret behind the reference changes, so that whatever depends on it is written again.
   */
  credentialVersion?: number;
  image?: ImageLayer;
  storage?: StorageLayer;
  /**
   * Cameras the recorder can record at once.
   */
  channels?: number;
  /**
   * Mbit/s the recorder can take in from all of its cameras together. Not checked unless given.
   */
  ingestMbps?: number;
  /**
   * Length of one recording file.
   */
  segmentSeconds?: number;
  /**
   * Port on the loopback of the recorder host where the recorder software is asked how it is. Set it where two recorders share a host; otherwise the usual one of its kind is taken.
   */
  controlPort?: number;
  /**
   * Socket of the Docker Engine on the recorder host, or of Podman's compatible service.
   */
  dockerSocket?: string;
  /**
   * Recorder of the same ward that stands by for this one. Recorded here; the switch itself is made by people.
   */
  standby?: string;
  /**
   * Day on which it was bought.
   */
  purchasedOn?: string;
  /**
   * Day on which it went into service.
   */
  installedOn?: string;
  labels?: Labels;
  /**
   * Anything a person should know. Nothing reads it.
   */
  note?: string;
}
/**
 * A camera. What it does not set comes from its placement profile, its model and the defaults of site, ward and city.
 */
export interface Camera {
  /**
   * Id of a device: the ward's code, letters for its purpose, a sequence that is never used again.
   */
  id: string;
  /**
   * `planned`: the device is not there yet. It is checked, but no plan includes it, and what is read off the device may be missing. Remove the line when it is installed.
   */
  status?: 'planned';
  name: LocalName;
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  site: string;
  /**
   * Id of a device: the ward's code, letters for its purpose, a sequence that is never used again.
   */
  recorder: string;
  /**
   * Channel of the recorder that it has, from 1 on. For people who read the recorder's screen; the recorder is told the id.
   */
  channel?: number;
  /**
   * IPv4 address or host name on the city's network.
   */
  address: string;
  /**
   * Serial number as the camera reports it. With the MAC address it is the camera's identity.
   */
  serial?: string;
  /**
   * MAC address; upper or lower case, colons or hyphens.
   */
  mac?: string;
  /**
   * Vendor and model, as a file in `models/` lists it.
   */
  model: string;
  /**
   * What a camera looks at: `main-road`, `main-road-lpr` (a main road, close enough to read number plates), `residential`, `hotspot` or `indoor`.
   */
  placement: 'main-road' | 'main-road-lpr' | 'residential' | 'hotspot' | 'indoor';
  /**
   * What it records for. Footage may be used and kept for this only (Law 91/2025/QH15, Art. 32).
   */
  purpose?: string;
  /**
   * Who owns it. Cameras that the budget did not pay are only observed, unless an agreement in date covers configuration.
   */
  ownership: 'budget' | 'organisation' | 'household' | 'joint';
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  agreement?: string;
  /**
   * Where the credential is kept: `env:NAME`, a variable; `file:PATH` or `file:PATH#KEY`, a file that only its owner may read, or an entry of the JSON map in it; `exec:COMMAND`, what a password manager prints, run without a shell; `age:NAME`, the store of `wardctl secret`. `{id}` stands for the id of the device. Never the credential itself.
   */
  credential?: string;
  /**
   * Raised by hand when the secret behind the reference changes, so that whatever depends on it is written again.
   */
  credentialVersion?: number;
  /**
   * Port of the ONVIF service, where it is not that of the model.
   */
  port?: number;
  /**
   * How the ONVIF service is reached.
   */
  protocol?: 'http' | 'https';
  /**
   * Which certificate the ONVIF service may show over `https`: one that an authority of this machine vouches for (`authorities`), exactly the one with this fingerprint (`sha256:` and 64 hexadecimal digits, colons between them or not), one that the authorities in a PEM file vouch for (`ca:` and its path), or any (`unverified`: encrypted, but to whom is not known).
   */
  certificate?: string;
  stream?: StreamLayer;
  retention?: RetentionChoice;
  settings?: SettingsLayer;
  position?: Position1;
  /**
   * Height of the lens above the ground in metres.
   */
  mountHeightM?: number;
  /**
   * Direction it looks in, in degrees clockwise from north.
   */
  azimuthDeg?: number;
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  junction?: string;
  /**
   * Day on which it was bought.
   */
  purchasedOn?: string;
  /**
   * Day on which it went into service.
   */
  installedOn?: string;
  conformity?: Conformity;
  /**
   * What is to be recognised in its picture. Nothing is unless it stands here. Recorded and checked, not written to the camera.
   */
  analytics?: AnalyticsModule[];
  audio?: Audio;
  labels?: Labels;
  /**
   * Anything a person should know. Nothing reads it.
   */
  note?: string;
}
/**
 * Where the camera hangs, WGS 84, where it is not that of the site.
 */
export interface Position1 {
  /**
   * Latitude in degrees, north positive.
   */
  lat: number;
  /**
   * Longitude in degrees, east positive.
   */
  lon: number;
}
/**
 * Proofs that it conforms to technical regulations.
 */
export interface Conformity {
  qcvn135?: ConformityCertificate;
}
/**
 * Certificate of conformity to QCVN 135:2024/BTTTT, basic security of IP cameras.
 */
export interface ConformityCertificate {
  /**
   * Number of the certificate.
   */
  certificate: string;
  /**
   * Day on which it was issued.
   */
  date: string;
}
/**
 * One kind of recognition.
 */
export interface AnalyticsModule {
  /**
   * What is recognised. `number-plate` and `face` are personal data and need a legal basis.
   */
  module:
    | 'number-plate'
    | 'face'
    | 'person'
    | 'vehicle'
    | 'line-crossing'
    | 'intrusion'
    | 'loitering'
    | 'crowd'
    | 'abandoned-object'
    | 'fire-smoke';
  /**
   * Whether it is on.
   */
  enabled?: boolean;
  /**
   * What the results are used for.
   */
  purpose: string;
  /**
   * Document that allows it, with number and date.
   */
  legalBasis?: string;
}
/**
 * Whether sound is to be recorded with the picture. Recorded and checked, not written to the camera.
 */
export interface Audio {
  /**
   * Whether sound is recorded; a legal basis is needed for it.
   */
  enabled: boolean;
  /**
   * Document that allows it, with number and date.
   */
  legalBasis?: string;
}
/**
 * `holds.yaml`: footage that must not be lost, the only way past a retention ceiling.
 */
export interface HoldsFile {
  /**
   * Holds on footage.
   */
  holds: HoldEntry[];
}
/**
 * A hold on the footage of one camera.
 */
export interface HoldEntry {
  /**
   * A short name for machines: lower-case letters, digits and single hyphens.
   */
  id: string;
  /**
   * Id of a device: the ward's code, letters for its purpose, a sequence that is never used again.
   */
  camera: string;
  /**
   * Begin of the footage.
   */
  from: string;
  /**
   * End of the footage.
   */
  to: string;
  /**
   * Case or document number of the request.
   */
  reference: string;
  /**
   * Office that asked for the hold.
   */
  requester: string;
  /**
   * Day after which the hold ends.
   */
  expires: string;
}
