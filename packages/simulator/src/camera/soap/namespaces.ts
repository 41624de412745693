/** Prefixes the camera writes, as the WSDL files of ONVIF use them. */
export const namespaces = {
  env: 'http://www.w3.org/2003/05/soap-envelope',
  tds: 'http://www.onvif.org/ver10/device/wsdl',
  trt: 'http://www.onvif.org/ver10/media/wsdl',
  tr2: 'http://www.onvif.org/ver20/media/wsdl',
  timg: 'http://www.onvif.org/ver20/imaging/wsdl',
  trc: 'http://www.onvif.org/ver10/recording/wsdl',
  tse: 'http://www.onvif.org/ver10/search/wsdl',
  tas: 'http://www.onvif.org/ver10/advancedsecurity/wsdl',
  tt: 'http://www.onvif.org/ver10/schema',
  ter: 'http://www.onvif.org/ver10/error',
} as const;

const securityRoot = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';

/** OASIS WS-Security 1.0 and its UsernameToken profile. */
export const securityNamespaces = {
  wsse: `${securityRoot}wssecurity-secext-1.0.xsd`,
  wsu: `${securityRoot}wssecurity-utility-1.0.xsd`,
  passwordDigest: `${securityRoot}username-token-profile-1.0#PasswordDigest`,
} as const;
