import { isIPv4, isIPv6 } from 'node:net';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, isTrue, requireChild, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

export interface NtpSettings {
  readonly fromDhcp: boolean;
  /** The servers in force: those of DHCP, or those set by hand. */
  readonly servers: readonly string[];
}

/** @see ONVIF Core, GetNTP; access class READ_SYSTEM */
export const getNtp: Operation<NtpSettings> = {
  service: 'device',
  name: 'GetNTP',
  parameters: '',
  read: (response) => {
    const information = requireChild(response, tds, 'NTPInformation');
    const fromDhcp = isTrue(textAt(information, tt, 'FromDHCP'));
    const hosts = childrenOf(information, tt, fromDhcp ? 'NTPFromDHCP' : 'NTPManual');
    return { fromDhcp, servers: hosts.map(readHost).filter((host) => host !== '') };
  },
};

/** By the value that is there: some devices give a name under the type IPv4. */
function readHost(host: XmlNode): string {
  return (
    textAt(host, tt, 'DNSname') || textAt(host, tt, 'IPv4Address') || textAt(host, tt, 'IPv6Address') || ''
  );
}

/** Sets the servers, in place of those of DHCP; whether they are followed says the clock mode. @see ONVIF Core, SetNTP */
export function setNtp(servers: readonly string[]): Operation<XmlNode> {
  const hosts = servers.map((server) => `<tds:NTPManual>${networkHost(server)}</tds:NTPManual>`).join('');
  const parameters = `<tds:FromDHCP>false</tds:FromDHCP>${hosts}`;
  return { service: 'device', name: 'SetNTP', parameters, read: (response) => response };
}

function networkHost(host: string): string {
  const text = escapeXml(host);
  if (isIPv4(host)) return `<tt:Type>IPv4</tt:Type><tt:IPv4Address>${text}</tt:IPv4Address>`;
  if (isIPv6(host)) return `<tt:Type>IPv6</tt:Type><tt:IPv6Address>${text}</tt:IPv6Address>`;
  return `<tt:Type>DNS</tt:Type><tt:DNSname>${text}</tt:DNSname>`;
}
