/** Version 2005/04 is the one that ONVIF Core prescribes; some devices answer by version 1.1 of 2009. */
export const discoveryNamespaces = {
  addressing: 'http://schemas.xmlsoap.org/ws/2004/08/addressing',
  addressing2005: 'http://www.w3.org/2005/08/addressing',
  discovery: 'http://schemas.xmlsoap.org/ws/2005/04/discovery',
  discovery2009: 'http://docs.oasis-open.org/ws-dd/ns/discovery/2009/01',
  network: 'http://www.onvif.org/ver10/network/wsdl',
} as const;
