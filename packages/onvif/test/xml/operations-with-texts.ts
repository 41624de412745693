import { Secret } from '@wardctl/fleet';
import { namespaces } from '../../src/namespaces.ts';
import type { Operation } from '../../src/operation.ts';
import { setSystemDateAndTime } from '../../src/services/device/date-and-time.ts';
import { setDefaultGateways } from '../../src/services/device/default-gateway.ts';
import { setDns } from '../../src/services/device/dns.ts';
import { setHostname } from '../../src/services/device/hostname.ts';
import { setInterfaceAddress } from '../../src/services/device/interface-addresses.ts';
import { setNetworkProtocols } from '../../src/services/device/network-protocols.ts';
import { setNtp } from '../../src/services/device/ntp.ts';
import { setPasswordComplexity } from '../../src/services/device/password-policy.ts';
import { addScopes, removeScopes } from '../../src/services/device/scopes.ts';
import { createUser, deleteUser, setUser } from '../../src/services/device/users.ts';
import { setZeroConfiguration } from '../../src/services/device/zero-configuration.ts';
import { getImagingSettings, setImagingSettings } from '../../src/services/imaging/imaging.ts';
import { createMask, deleteMask, getMasks, setMask } from '../../src/services/media/masks.ts';
import { media1 } from '../../src/services/media/media1.ts';
import { media2 } from '../../src/services/media/media2.ts';
import { setRecordingJobMode } from '../../src/services/recording/recording-jobs.ts';
import { setRecordingRetention } from '../../src/services/recording/recordings.ts';
import { setEnabledTlsVersions } from '../../src/services/security/tls-versions.ts';
import { xmlElement } from '../../src/xml/edit-xml.ts';
import type { XmlNode } from '../../src/xml/xml-node.ts';

const { tds, tt, tr2 } = namespaces;

const account = (name: string, password: string) => ({
  name,
  password: new Secret(password),
  level: 'user' as const,
});
const osd = { source: 's', position: 'UpperLeft', kind: 'Plain', text: 't' } as const;
const triangle = [
  [0, 0],
  [1, 0],
  [1, 1],
] as const;

/** What a device has sent, goes back changed, and has a text of its own in an element and in an attribute. */
function foreign(text: string, ...children: readonly XmlNode[]): XmlNode {
  const attributes = [{ namespace: '', name: 'token', value: text }];
  return { ...xmlElement(tt, 'Foreign', [xmlElement(tt, 'Name', text), ...children]), attributes };
}

const encoder = { token: 't', codec: 'H264', width: 1, height: 1 };
const offer = { codec: 'H264', resolutions: [], profiles: [] } as const;
const [audioSource, audioEncoder] = ['AudioSource', 'AudioEncoder'] as const;

function only(operations: readonly Operation<unknown>[]): Operation<unknown> {
  const [operation] = operations;
  if (operation === undefined) throw new Error('no operation');
  return operation;
}

/** Every operation that puts texts of others into a request, with one text in all places. */
export const operations: Readonly<Record<string, (text: string) => Operation<unknown>>> = {
  SetHostname: setHostname,
  SetNTP: (text) => setNtp([text]),
  SetDNS: (text) => setDns([text], [text]),
  SetSystemDateAndTime: (text) =>
    setSystemDateAndTime({ mode: 'ntp', daylightSavings: false, timeZone: text }),
  AddScopes: (text) => addScopes([text, text]),
  RemoveScopes: (text) => removeScopes([text]),
  CreateUsers: (text) => createUser(account(text, text)),
  SetUser: (text) => setUser(account(text, text)),
  DeleteUsers: deleteUser,
  SetZeroConfiguration: (text) => setZeroConfiguration({ interface: text, enabled: false }),
  GetImagingSettings: getImagingSettings,
  GetMasks: getMasks,
  CreateMask: (text) => createMask(text, triangle, text),
  'GetStreamUri of Media1': media1.getStreamUri,
  'GetStreamUri of Media2': media2.getStreamUri,
  'RemoveConfiguration of Media2': (text) => only(media2.removeAudio({ token: text, audio: [audioSource] })),
  'RemoveAudioSourceConfiguration of Media1': (text) =>
    only(media1.removeAudio({ token: text, audio: [audioSource] })),
  'RemoveAudioEncoderConfiguration of Media1': (text) =>
    only(media1.removeAudio({ token: text, audio: [audioEncoder] })),
  'CreateOSD of Media1': (text) => media1.osd.create({ ...osd, source: text, text, dateFormat: text }),
  'CreateOSD of Media2': (text) => media2.osd.create({ ...osd, position: text, text, timeFormat: text }),
  'SetOSD of Media1': (text) => media1.osd.setText(shownText(text), text),
  'SetOSD of Media2': (text) => media2.osd.setText(shownText(text), text),
  'DeleteOSD of Media1': (text) => media1.osd.remove({ ...shownText('a'), token: text }),
  'DeleteOSD of Media2': (text) => media2.osd.remove({ ...shownText('a'), token: text }),
  SetMask: (text) => setMask(mask(text), triangle),
  DeleteMask: (text) => deleteMask({ ...mask('a'), token: text }),
  'SetVideoEncoderConfiguration of Media1': (text) =>
    media1.setEncoder({ encoder, element: foreign(text) }, { bitrateKbps: 1 }, offer),
  'SetVideoEncoderConfiguration of Media2': (text) =>
    media2.setEncoder({ encoder, element: foreign(text) }, { bitrateKbps: 1 }, offer),
  SetImagingSettings: (text) => setImagingSettings(text, foreign(text)),
  SetNetworkProtocols: (text) => setNetworkProtocols([foreign(text), foreign(text)]),
  SetNetworkDefaultGateway: (text) => setDefaultGateways([text]),
  SetNetworkInterfaces: (text) => setInterfaceAddress(text, '10.1.70.11/24'),
  SetPasswordComplexityConfiguration: (text) =>
    setPasswordComplexity({ element: policy(text), numbers: {} }, { minLength: 8 }),
  SetRecordingConfiguration: (text) => setRecordingRetention(text, foreign(text), 30),
  SetRecordingJobMode: (text) => setRecordingJobMode(text, 'Idle'),
  SetEnabledTLSVersions: (text) => setEnabledTlsVersions([text]),
};

function shownText(text: string) {
  const element = foreign(text, xmlElement(tt, 'TextString', []));
  return { token: 't', text: '', position: 'UpperLeft', element };
}

function mask(text: string) {
  return {
    token: 't',
    polygon: triangle,
    enabled: true,
    element: foreign(text, xmlElement(tr2, 'Type', text)),
  };
}

function policy(text: string): XmlNode {
  return xmlElement(tds, 'Policy', [xmlElement(tds, 'BlockUsernameOccurrence', text)]);
}
