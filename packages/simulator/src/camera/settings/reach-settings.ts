/** Where and by whom the camera is reached. */
export interface ReachSettings {
  /** Absent: at the address that it was given from outside. */
  readonly ipv4?: Ipv4Settings;
  /** In force after the next restart. */
  readonly pendingIpv4?: Ipv4Settings;
  readonly addressFilter: AddressFilter;
  /** `1.2`, `1.3`; those that its TLS server takes. */
  readonly tlsVersions: readonly string[];
}

export interface Ipv4Settings {
  readonly dhcp: boolean;
  readonly manual?: NetworkAddress;
}

export interface AddressFilter {
  readonly type: 'Allow' | 'Deny';
  readonly networks: readonly NetworkAddress[];
}

export interface NetworkAddress {
  readonly address: string;
  readonly prefixLength: number;
}
