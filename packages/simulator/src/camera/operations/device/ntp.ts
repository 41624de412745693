import { isIP } from 'node:net';
import type { NtpSettings } from '../../camera-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, oneOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';
import { isHostName } from './hostname.ts';

export const ntpOperations: OperationTable = {
  GetNTP: {
    access: 'READ_SYSTEM',
    read: ({ settings: { ntp } }) =>
      element(
        'tds:NTPInformation',
        element('tt:FromDHCP', ntp.fromDhcp),
        ntp.fromDhcp ? ntp.dhcp.map((host) => networkHost('tt:NTPFromDHCP', host)) : [],
        ntp.manual.map((host) => networkHost('tt:NTPManual', host)),
      ),
  },
  SetNTP: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request, device }) => {
      const ntp = readNtp(request, { before: settings.ntp, maxServers: device.model.maxNtpServers });
      if (settings.clock.mode === 'Manual') return { ...settings, ntp };
      if (!hasNtpServer(ntp)) {
        throw senderFault('The clock follows NTP and needs a server', 'InvalidArgVal', 'TimeSyncedToNtp');
      }
      return { ...settings, ntp, clock: { ...settings.clock, offsetSeconds: 0 } };
    },
  },
};

export function hasNtpServer({ fromDhcp, dhcp, manual }: NtpSettings): boolean {
  return (fromDhcp ? dhcp : manual).length > 0;
}

/** A `tt:NetworkHost`. */
function networkHost(name: string, host: string): XmlNode {
  const kinds = { 0: ['DNS', 'DNSname'], 4: ['IPv4', 'IPv4Address'], 6: ['IPv6', 'IPv6Address'] } as const;
  const [type, field] = kinds[isIP(host) as 0 | 4 | 6];
  return element(name, element('tt:Type', type), element(`tt:${field}`, host));
}

interface NtpBefore {
  readonly before: NtpSettings;
  readonly maxServers: number;
}

/** Servers beyond what the model holds are dropped, as devices do. */
function readNtp(request: XmlElement, { before, maxServers }: NtpBefore): NtpSettings {
  const fields = readSequence(request, namespaces.tds, 'FromDHCP NTPManual*');
  const manual = fields.all('NTPManual').map(readNetworkHost);
  return {
    fromDhcp: booleanOf(fields.required('FromDHCP')),
    manual: manual.slice(0, maxServers),
    dhcp: before.dhcp,
  };
}

const hostKinds = {
  IPv4: { field: 'IPv4Address', fault: 'InvalidIPv4Address', fits: (host: string) => isIP(host) === 4 },
  IPv6: { field: 'IPv6Address', fault: 'InvalidIPv6Address', fits: (host: string) => isIP(host) === 6 },
  DNS: { field: 'DNSname', fault: 'InvalidDnsName', fits: isHostName },
} as const;

function readNetworkHost(given: XmlElement): string {
  const fields = readSequence(given, namespaces.tt, 'Type IPv4Address? IPv6Address? DNSname? Extension?');
  const { field, fault, fits } = hostKinds[oneOf(fields.required('Type'), ['IPv4', 'IPv6', 'DNS'])];
  const value = fields.optional(field);
  const host = value === undefined ? '' : textOf(value);
  if (fits(host)) return host;
  throw senderFault(`The suggested NTP server "${host}" is invalid`, 'InvalidArgVal', fault);
}
