import { createHash, randomBytes } from 'node:crypto';
import { Secret } from '@wardctl/fleet';
import { OnvifSession, observeAllSettings } from '@wardctl/onvif';
import { startVirtualCamera } from '@wardctl/simulator';

/** Answers of one camera, by operation. Where the camera names itself it says `{{host}}`. */
export type Answers = ReadonlyMap<string, string>;

const password = 'bench-only';
const device = 'http://www.onvif.org/ver10/device/wsdl';
const media = 'http://www.onvif.org/ver10/media/wsdl';
const streamSetup =
  '<o:StreamSetup><tt:Stream xmlns:tt="http://www.onvif.org/ver10/schema">RTP-Unicast</tt:Stream><tt:Transport xmlns:tt="http://www.onvif.org/ver10/schema"><tt:Protocol>RTSP</tt:Protocol></tt:Transport></o:StreamSetup>';
const operations: readonly (readonly [namespace: string, name: string, parameters?: string])[] = [
  [device, 'GetSystemDateAndTime'],
  [device, 'GetDeviceInformation'],
  [device, 'GetNetworkInterfaces'],
  [device, 'GetNTP'],
  [device, 'GetHostname'],
  [device, 'GetDiscoveryMode'],
  [device, 'GetServices', '<o:IncludeCapability>true</o:IncludeCapability>'],
  [device, 'GetCapabilities', '<o:Category>All</o:Category>'],
  [media, 'GetProfiles'],
  [media, 'GetVideoSources'],
  [media, 'GetVideoEncoderConfigurations'],
  [media, 'GetStreamUri', profileParameters(streamSetup)],
  [media, 'GetSnapshotUri', profileParameters('')],
];

/** Asks a virtual camera of one maker everything that the clients will ask, and keeps what it says. */
export async function recordAnswers(): Promise<Answers> {
  const camera = await startVirtualCamera({
    id: 'bench',
    username: 'admin',
    password: new Secret(password),
    auth: 'username-token',
    media: 'media1',
    // The clocks of cameras are seldom right.
    tokenWindowSeconds: 86_400,
  });
  try {
    const origin = `127.0.0.1:${camera.port}`;
    const answers = new Map<string, string>();
    for (const [namespace, name, parameters = ''] of operations) {
      const token = /token="([^"]+)"/.exec(answers.get('GetProfiles') ?? '')?.[1] ?? '';
      const body = `<o:${name} xmlns:o="${namespace}">${parameters.replace('{{token}}', token)}</o:${name}>`;
      answers.set(
        name,
        (await ask(origin, pathFor(namespace, answers), body)).replaceAll(origin, '{{host}}'),
      );
    }
    for (const [name, answer] of await settingsAnswers(camera.port)) {
      if (!answers.has(name)) answers.set(name, answer.replaceAll(origin, '{{host}}'));
    }
    return answers;
  } finally {
    await camera.close();
  }
}

/** What the camera says of all settings, a fault where it has one not: its last answer to each question. */
async function settingsAnswers(port: number): Promise<Answers> {
  const answers = new Map<string, string>();
  const credential = { username: 'admin', password: new Secret(password) };
  const target = { id: 'bench', host: '127.0.0.1', port, protocol: 'http' } as const;
  await using session = new OnvifSession(target, credential, {
    onExchange: ({ operation, answer }) => answers.set(operation, answer),
  });
  await observeAllSettings(session);
  return answers;
}

function profileParameters(setup: string): string {
  return `${setup}<o:ProfileToken>{{token}}</o:ProfileToken>`;
}

function pathFor(namespace: string, answers: Answers): string {
  const services = answers.get('GetServices') ?? '';
  const address = new RegExp(`${namespace}<.*?XAddr>http://[^/]+(/[^<]*)<`, 's').exec(services)?.[1];
  return address ?? '/onvif/device_service';
}

async function ask(origin: string, path: string, body: string): Promise<string> {
  const envelope = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header>${token()}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
  const response = await fetch(`http://${origin}${path}`, { method: 'POST', body: envelope });
  const text = await response.text();
  if (!response.ok) throw new Error(`the virtual camera answers ${response.status} to ${body}: ${text}`);
  return text;
}

function token(): string {
  const nonce = randomBytes(16);
  const created = new Date().toISOString();
  const digest = createHash('sha1').update(nonce).update(created).update(password).digest('base64');
  const [wsse, wsu] = ['secext', 'utility'].map(
    (part) => `http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-${part}-1.0.xsd`,
  );
  return `<w:Security xmlns:w="${wsse}" xmlns:u="${wsu}"><w:UsernameToken><w:Username>admin</w:Username><w:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest">${digest}</w:Password><w:Nonce>${nonce.toString('base64')}</w:Nonce><u:Created>${created}</u:Created></w:UsernameToken></w:Security>`;
}
