import type { EncoderValues, VirtualCameraSettings } from '../camera-settings.ts';
import { receiverFault, type SoapFault, senderFault } from '../soap/soap-fault.ts';

/** What a model does otherwise than ONVIF has it, in working order. */
export interface CameraQuirks {
  /** Setting operations that succeed and do nothing. */
  readonly ignores?: readonly string[];
  /** Operations it always refuses. `bare`: by a fault that says nothing; `argument`: as if the value were wrong. */
  readonly refuses?: Readonly<Record<string, 'bare' | 'argument' | 'not-supported'>>;
  /** Of a time that is set only the mode is taken. */
  readonly takesOnlyClockMode?: true;
  /** Frame rate and bit rate that are set over Media1 stay as they were. */
  readonly keepsMedia1Rates?: true;
  /** An encoder may not have the multicast address 0.0.0.0, which it has out of the box. */
  readonly needsMulticastAddress?: true;
  /** Names of accounts that are shorter are refused, by a fault that says nothing. */
  readonly shortestNewName?: number;
}

interface QuirkyWrite {
  readonly service: string;
  readonly operation: string;
  readonly before: VirtualCameraSettings;
  readonly wanted: VirtualCameraSettings;
}

/** @throws SoapFault when the camera refuses the operation for no reason that ONVIF knows */
export function refuseByQuirk({ refuses }: CameraQuirks, operation: string): void {
  const way = refuses?.[operation];
  if (way !== undefined) throw refusals[way](operation);
}

const refusals = {
  bare: () => receiverFault('', 'Action'),
  argument: (operation) => senderFault(`${operation}: the parameter value is illegal`, 'InvalidArgVal'),
  'not-supported': (operation) =>
    receiverFault(`Optional Action Not Implemented: ${operation}`, 'ActionNotSupported'),
} as const satisfies Record<string, (operation: string) => SoapFault>;

/** What the camera makes of a write. @throws SoapFault when it refuses a value that ONVIF allows */
export function settledByQuirks(quirks: CameraQuirks, write: QuirkyWrite): VirtualCameraSettings {
  const { operation, before, wanted } = write;
  if (quirks.ignores?.includes(operation)) return before;
  refuseShortNames(quirks, write);
  refuseUnsetMulticast(quirks, write);
  if (quirks.takesOnlyClockMode && operation === 'SetSystemDateAndTime') {
    return { ...wanted, clock: { ...before.clock, mode: wanted.clock.mode } };
  }
  return quirks.keepsMedia1Rates && write.service === 'media1' ? withRatesOf(before, wanted) : wanted;
}

function refuseShortNames({ shortestNewName = 0 }: CameraQuirks, { before, wanted }: QuirkyWrite): void {
  const known = new Set(before.accounts.map(({ username }) => username));
  const isShort = (name: string) => !known.has(name) && name.length < shortestNewName;
  if (wanted.accounts.some(({ username }) => isShort(username))) throw refusals.bare();
}

function refuseUnsetMulticast({ needsMulticastAddress }: CameraQuirks, write: QuirkyWrite): void {
  if (!needsMulticastAddress || write.operation !== 'SetVideoEncoderConfiguration') return;
  const { main, sub } = write.wanted.encoders;
  const changed = [main, sub].filter((one) => !Object.values(write.before.encoders).includes(one));
  if (changed.some(({ multicast }) => multicast.address === '0.0.0.0')) {
    throw senderFault('The multicast address is invalid', 'InvalidArgVal', 'ConfigModify');
  }
}

function withRatesOf(before: VirtualCameraSettings, wanted: VirtualCameraSettings): VirtualCameraSettings {
  const rates = ({ frameRateFps, bitrateKbps }: EncoderValues) => ({ frameRateFps, bitrateKbps });
  return {
    ...wanted,
    encoders: {
      main: { ...wanted.encoders.main, ...rates(before.encoders.main) },
      sub: { ...wanted.encoders.sub, ...rates(before.encoders.sub) },
    },
  };
}
