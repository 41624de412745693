import { machineText, type Parsed, type Parser, wrong } from './parsed-value.ts';
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
  const url = parseUrl(cell, ['http:', 'https:']);
  if ('fault' in url) return url;
  const protocol = url.protocol === 'https:' ? 'https' : 'http';
  return { value: { protocol, port: Number(url.port) || (protocol === 'https' ? 443 : 80) } };
}

export interface StreamPlace {
  readonly port: number;
  readonly path: string;
}

/** `rtsp://10.1.70.11:554/Streaming/Channels/101` */
export function parseStreamUrl(cell: Cell): Parsed<StreamPlace> {
  const url = parseUrl(cell, ['rtsp:']);
  if ('fault' in url) return url;
  const path = `${url.pathname === '' ? '/' : url.pathname}${url.search}`;
  return hasSecret(path) ? { fault: plainSecret } : { value: { port: Number(url.port) || 554, path } };
}

function parseUrl(
  cell: Cell,
  protocols: readonly string[],
): URL | { readonly fault: Exclude<Parsed<never>['fault'], undefined> } {
  const expected = `an address that begins with ${protocols[0]}//`;
  // Not even shown: an address may hold the password.
  const unknown = wrong({ text: '***' }, expected);
  const { fault } = machineText((text) => ({ value: text }))(cell);
  if (fault !== undefined) return { fault: { ...fault, hint: 'Type it anew.' } };
  const url = URL.parse(cell.text);
  if (url === null || !protocols.includes(url.protocol)) return unknown;
  return url.password === '' && url.username === '' ? url : { fault: plainSecret };
}

function hasSecret(path: string): boolean {
  return /(?:pass(?:w(?:or)?d)?|pwd)[=_:]/i.test(path);
}

const plainSecret = {
  code: 'sheet/plain-secret',
  message: 'the address holds a user name or a password',
  hint: 'Take it out, and give user name and password columns of their own.',
} as const;
