/** XML namespaces of SOAP, WS-Security and the ONVIF services, under the prefixes the ONVIF specifications use. */
export const namespaces = {
  /** SOAP 1.2 */
  s: 'http://www.w3.org/2003/05/soap-envelope',
  soap11: 'http://schemas.xmlsoap.org/soap/envelope/',
  tds: 'http://www.onvif.org/ver10/device/wsdl',
  trt: 'http://www.onvif.org/ver10/media/wsdl',
  tr2: 'http://www.onvif.org/ver20/media/wsdl',
  timg: 'http://www.onvif.org/ver20/imaging/wsdl',
  trc: 'http://www.onvif.org/ver10/recording/wsdl',
  tse: 'http://www.onvif.org/ver10/search/wsdl',
  tas: 'http://www.onvif.org/ver10/advancedsecurity/wsdl',
  tt: 'http://www.onvif.org/ver10/schema',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
} as const;

/** Prefixes that every request declares on its envelope. */
export const envelopePrefixes = ['s', 'tds', 'trt', 'tr2', 'timg', 'trc', 'tt'] as const;
