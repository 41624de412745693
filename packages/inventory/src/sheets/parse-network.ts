import { machineText, type Parsed, type Parser, wrong } from './parsed-value.ts';
import type { Fault } from './sheet-problem.ts';
import type { Cell } from './sheet-table.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** An address, plain or as part of a URL as Milestone writes it. */
export const parseAddress: Parser<string> = (cell) =>
  machineText((text) => {
    const [, host = text] = /^https?:\/\/([^/:@\s]+)(?::\d+)?\/?$/i.exec(text) ?? [];
    const plain = host.replace(/^0+(?=\d)/, '').replaceAll(/\.0+(?=\d)/g, '.');
    if (ipv4.test(plain)) return { value: plain };
    return hostName.test(host) ? { value: host } : wrong({ text: host }, 'an IPv4 address');
  })(cell);

/** A MAC address in any of the usual forms, as lower case with colons. */
export const parseMac: Parser<string> = (cell) =>
  machineText((text) => {
    const digits = text.toLowerCase().replaceAll(/[\s:.-]/g, '');
    const isMac = /^[0-9a-f]{12}$/.test(digits) && digits !== '000000000000' && digits !== 'ffffffffffff';
    return isMac ? { value: digits.match(/../g)?.join(':') ?? '' } : wrong({ text }, 'a MAC address');
  })(cell);

export interface OnvifService {
  readonly protocol: 'http' | 'https';
  readonly port: number;
}

/** `http://10.1.70.11:8080/onvif/device_service` */
export function parseOnvifUrl(cell: Cell): Parsed<OnvifService> {
  const url = parseUrl(cell);
  if ('fault' in url) return url;
  const protocol = url.protocol === 'https:' ? 'https' : 'http';
  return { value: { protocol, port: Number(url.port) || (protocol === 'https' ? 443 : 80) } };
}

export interface StreamPlace {
  readonly protocol: 'rtsp' | 'rtsps';
  readonly port: number;
  readonly path: string;
}

/** `rtsp://10.1.70.11:554/Streaming/Channels/101` */
export function parseStreamUrl(cell: Cell): Parsed<StreamPlace> {
  const ascii = onlyAscii(cell);
  if (ascii !== undefined) return ascii;
  // Not by the URL parser of the platform, which writes some characters of the path in another way.
  const [, protocol, host = '', path = '/'] = /^(rtsps?):\/\/([^/?#]*)(\/\S*)?$/i.exec(cell.text) ?? [];
  if (holdsSecret(`${host}${path}`)) return { fault: plainSecret };
  const [, port] = /^[^:]+(?::(\d{1,5}))?$/.exec(host) ?? [];
  const isSecure = protocol?.toLowerCase() === 'rtsps';
  const number = port === undefined ? (isSecure ? 322 : 554) : Number(port);
  if (protocol === undefined || number < 1 || number > 65_535)
    return notShown('an address that begins with rtsp://');
  return { value: { protocol: isSecure ? 'rtsps' : 'rtsp', port: number, path } };
}

function parseUrl(cell: Cell): URL | { readonly fault: Fault } {
  const ascii = onlyAscii(cell);
  if (ascii !== undefined) return ascii;
  const url = URL.parse(cell.text);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    return notShown('an address that begins with http://');
  return holdsSecret(cell.text) ? { fault: plainSecret } : url;
}

/** An address may hold a password, so what is wrong with it says nothing of it. */
function onlyAscii(cell: Cell): { readonly fault: Fault } | undefined {
  const { fault } = machineText((text) => ({ value: text }))(cell);
  return fault && { fault: { ...fault, hint: 'Type it anew.' } };
}

function notShown(expected: string): { readonly fault: Fault } {
  return { fault: { code: 'sheet/bad-value', message: `this is not ${expected}` } };
}

function holdsSecret(address: string): boolean {
  return address.includes('@') || /(?:pass(?:w(?:or)?d)?|pwd)[=_:]/i.test(address);
}

const plainSecret = {
  code: 'sheet/plain-secret',
  message: 'the address holds a user name or a password',
  hint: 'Take it out, and give user name and password columns of their own.',
} as const;
