export interface AnnouncedDevice {
  readonly uuid: string;
  readonly scopes?: string;
  readonly xaddrs?: string;
}

/** ProbeMatches as devices of the 2005/04 version send them, with prefixes of their own. */
export function probeMatchesText(relatesTo: string, devices: readonly AnnouncedDevice[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"
 xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:wsd="http://schemas.xmlsoap.org/ws/2005/04/discovery"
 xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><SOAP-ENV:Header>
 <wsa:MessageID>urn:uuid:0</wsa:MessageID><wsa:RelatesTo>${relatesTo}</wsa:RelatesTo>
 <wsa:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/ProbeMatches</wsa:Action>
 </SOAP-ENV:Header><SOAP-ENV:Body><wsd:ProbeMatches>${devices.map(matchText).join('\n')}</wsd:ProbeMatches>
 </SOAP-ENV:Body></SOAP-ENV:Envelope>`;
}

function matchText({ uuid, scopes = '', xaddrs = '' }: AnnouncedDevice): string {
  return `<wsd:ProbeMatch><wsa:EndpointReference><wsa:Address>urn:uuid:${uuid}</wsa:Address></wsa:EndpointReference>
 <wsd:Types>dn:NetworkVideoTransmitter</wsd:Types><wsd:Scopes>${scopes}</wsd:Scopes>
 <wsd:XAddrs>${xaddrs}</wsd:XAddrs><wsd:MetadataVersion>1</wsd:MetadataVersion></wsd:ProbeMatch>`;
}
