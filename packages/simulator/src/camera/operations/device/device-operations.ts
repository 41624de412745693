import type { OperationTable } from '../operation.ts';
import { addressFilterOperations } from './address-filter.ts';
import { authFailureWarningOperations } from './auth-failure-warning.ts';
import { capabilityOperations } from './capabilities.ts';
import { clockOperations } from './clock.ts';
import { discoveryModeOperations } from './discovery-mode.ts';
import { dnsOperations } from './dns.ts';
import { dynamicDnsOperations } from './dynamic-dns.ts';
import { firmwareOperations } from './firmware-upgrade.ts';
import { gatewayOperations } from './gateway.ts';
import { hostnameOperations } from './hostname.ts';
import { identityOperations } from './identity.ts';
import { networkInterfaceOperations } from './network-interfaces.ts';
import { networkProtocolOperations } from './network-protocols.ts';
import { ntpOperations } from './ntp.ts';
import { passwordRuleOperations } from './password-rules.ts';
import { rebootOperations } from './reboot.ts';
import { scopeOperations } from './scopes.ts';
import { systemReadOperations } from './system-reads.ts';
import { userOperations } from './users.ts';
import { zeroConfigurationOperations } from './zero-configuration.ts';

/** @see ONVIF devicemgmt.wsdl */
export const deviceOperations: OperationTable = {
  ...clockOperations,
  ...identityOperations,
  ...capabilityOperations,
  ...hostnameOperations,
  ...ntpOperations,
  ...discoveryModeOperations,
  ...scopeOperations,
  ...dnsOperations,
  ...gatewayOperations,
  ...networkInterfaceOperations,
  ...networkProtocolOperations,
  ...addressFilterOperations,
  ...zeroConfigurationOperations,
  ...dynamicDnsOperations,
  ...userOperations,
  ...passwordRuleOperations,
  ...authFailureWarningOperations,
  ...systemReadOperations,
  ...firmwareOperations,
  ...rebootOperations,
};
