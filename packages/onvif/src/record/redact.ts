import { isIPv4, isIPv6 } from 'node:net';
import type { Disguise, Kind } from './disguise.ts';
import { mapXmlText, type TextPlace } from './map-xml-text.ts';

/** Elements whose whole text tells who or where, by the end of their path. */
const telling: readonly (readonly [kind: Kind, ...path: string[]])[] = [
  ['serial', 'SerialNumber'],
  ['user', 'Username'],
  ['host', 'HostnameInformation', 'Name'],
  ['host', 'DNSname'],
  ['host', 'SearchDomain'],
  ['text', 'PlainText'],
  ['text', 'Location'],
  ['text', 'Description'],
  ['text', 'SourceId'],
  ['text', 'Source', 'Name'],
  ['text', 'Source', 'Address'],
];

/** Elements that hold words of ONVIF or of the vendor, and numbers that look like addresses. */
const plain = new Set([
  'UserLevel',
  'Manufacturer',
  'Model',
  'FirmwareVersion',
  'HardwareId',
  'HardwareID',
  'TZ',
  'Namespace',
]);

const scope = /(onvif:\/\/[^/\s]*\/)([^/\s]+)\/(\S+)/g;
const toldScopes = /^(type|profile|hardware)$/i;
const macPattern = /(?<![0-9a-f])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f])/gi;
const uuidPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const ipv4Pattern = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/g;
const ipv6Pattern = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:.])/gi;
const signedUri = /(:\/\/)[^/?#\s"]*@/g;
const secretParameter = /\b(user(?:name)?|usr|pass(?:word|wd)?|pwd|auth|token|key)=[^&/?#\s"<]*/gi;
const namedHost = /(\b(?:https?|rtsps?|soap\.udp):\/\/)([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)/gi;

/** The answer with made-up values in place of what must not be told, which `disguise` then knows in other answers too. */
export function redact(answer: string, disguise: Disguise): string {
  return mapXmlText(answer, (text, place) => redactText(text, place, disguise));
}

function redactText(text: string, place: TextPlace, disguise: Disguise): string {
  const value = text.trim();
  if (value === '' || plain.has(place.path.at(-1) ?? '')) return text;
  const kind = kindOf(place, value);
  return kind === undefined ? redactWords(text, disguise) : text.replace(value, disguise.of(kind, value));
}

/** An address is one wherever it stands. */
function kindOf({ path }: TextPlace, value: string): Kind | undefined {
  if (isIPv4(value) || isIPv6(value)) return undefined;
  return telling.find(([, ...end]) => end.every((name, i) => path.at(i - end.length) === name))?.[0];
}

function redactWords(text: string, disguise: Disguise): string {
  const unsigned = text
    .replace(scope, (whole, start, kind, rest) =>
      toldScopes.test(kind) ? whole : `${start}${kind}/${disguise.of('text', rest)}`,
    )
    .replace(signedUri, '$1')
    .replace(secretParameter, '$1=***');
  return disguise
    .hide(unsigned)
    .replace(uuidPattern, (uuid) =>
      uuid.startsWith('00000000-0000-4000-8') ? uuid : disguise.of('uuid', uuid),
    )
    .replace(macPattern, (mac) => (/^00.00.5e.00.53/i.test(mac) ? mac : disguise.of('mac', mac)))
    .replace(ipv4Pattern, (address) => withoutAddress(address, disguise))
    .replace(ipv6Pattern, (address) => withoutAddress(address, disguise))
    .replace(namedHost, (whole, scheme: string, host: string) =>
      isIPv4(host) || isTold(host) ? whole : scheme + disguise.of('host', host),
    );
}

/** Made up already, no address, or one that says nothing of a network: none at all, a mask, a group. */
function withoutAddress(address: string, disguise: Disguise): string {
  if (/^(192\.0\.2|198\.51\.100)\.|^2001:db8::/i.test(address)) return address;
  if (isIPv6(address)) return address === '::' ? address : disguise.of('ipv6', address);
  const isSaying = isIPv4(address) && address !== '0.0.0.0' && Number(address.split('.', 1)[0]) < 224;
  return isSaying ? disguise.of('ipv4', address) : address;
}

function isTold(host: string): boolean {
  return /(^|\.)(onvif\.org|w3\.org|xmlsoap\.org|oasis-open\.org)$|^host-\d+$/i.test(host);
}
