/** How a camera is connected, as far as a person can change it. */
export interface NetworkSettings {
  readonly dns: DnsSettings;
  readonly gateway: GatewaySettings;
  readonly protocols: readonly ProtocolSettings[];
  /** A link-local address beside the configured one. @see RFC 3927 */
  readonly zeroConfigurationEnabled: boolean;
  readonly dynamicDns: DynamicDnsSettings;
}

interface DnsSettings {
  readonly fromDhcp: boolean;
  readonly searchDomains: readonly string[];
  /** Addresses. */
  readonly manual: readonly string[];
  /** What DHCP handed out. */
  readonly dhcp: readonly string[];
}

interface GatewaySettings {
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
}

export const protocolNames = ['HTTP', 'HTTPS', 'RTSP'] as const;
type ProtocolName = (typeof protocolNames)[number];

export interface ProtocolSettings {
  readonly name: ProtocolName;
  readonly enabled: boolean;
  readonly ports: readonly number[];
}

export const dynamicDnsTypes = ['NoUpdate', 'ClientUpdates', 'ServerUpdates'] as const;

interface DynamicDnsSettings {
  readonly type: (typeof dynamicDnsTypes)[number];
  readonly name?: string;
  /** `xs:duration`. */
  readonly ttl?: string;
}
