import type { CameraAuth, CameraModel } from '../../models/camera-model.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';

const hashingAlgorithms: Readonly<Record<CameraAuth, string | undefined>> = {
  'digest-md5': 'MD5',
  'digest-sha256': 'SHA-256',
  'digest-md5+sha256': 'MD5,SHA-256',
  'username-token': undefined,
  'digest+token': 'MD5',
};

/** A `tds:Capabilities` element. */
export function deviceCapabilities({ auth, maxNtpServers, features }: CameraModel): XmlNode {
  const { users, passwordRules, card } = features;
  return element(
    'tds:Capabilities',
    elementWith('tds:Network', {
      IPFilter: features.addressFilter,
      ZeroConfiguration: features.zeroConfiguration,
      IPVersion6: false,
      DynDNS: features.dynamicDns,
      HostnameFromDHCP: false,
      NTP: maxNtpServers,
    }),
    elementWith('tds:Security', {
      'TLS1.0': false,
      'TLS1.1': false,
      'TLS1.2': false,
      OnboardKeyGeneration: false,
      AccessPolicyConfig: false,
      DefaultAccessPolicy: true,
      RemoteUserHandling: false,
      UsernameToken: auth === 'username-token' || auth === 'digest+token',
      HttpDigest: auth !== 'username-token',
      MaxUsers: users.maxUsers,
      MaxUserNameLength: users.maxNameLength,
      MaxPasswordLength: users.maxPasswordLength,
      SecurityPolicies: passwordRules && 'PasswordComplexity PasswordHistory AuthFailureWarning',
      MaxPasswordHistory: passwordRules?.maxHistory,
      HashingAlgorithms: hashingAlgorithms[auth],
    }),
    elementWith('tds:System', {
      DiscoveryResolve: false,
      DiscoveryBye: true,
      RemoteDiscovery: false,
      SystemLogging: features.systemLog,
      HttpFirmwareUpgrade: features.httpFirmwareUpgrade,
      HttpSystemLogging: features.systemUris,
      StorageConfiguration: card !== undefined,
    }),
  );
}
