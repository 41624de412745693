import type { OperationTable } from '../operation.ts';
import { capabilityOperations } from './capabilities.ts';
import { clockOperations } from './clock.ts';
import { discoveryModeOperations } from './discovery-mode.ts';
import { hostnameOperations } from './hostname.ts';
import { identityOperations } from './identity.ts';
import { ntpOperations } from './ntp.ts';
import { rebootOperations } from './reboot.ts';

/** @see ONVIF devicemgmt.wsdl */
export const deviceOperations: OperationTable = {
  ...clockOperations,
  ...identityOperations,
  ...capabilityOperations,
  ...hostnameOperations,
  ...ntpOperations,
  ...discoveryModeOperations,
  ...rebootOperations,
};
