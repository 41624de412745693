import { createHash, randomBytes } from 'node:crypto';
import type { VirtualCamera } from '../../src/index.ts';
import { cameraModels } from '../../src/index.ts';

/** A client without cleverness: the tests say what goes over the line, and look at what comes back. */

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly challenges: readonly string[];
  /** `['InvalidArgVal', 'NoConfig']`; empty when the answer is no fault. */
  readonly subcodes: readonly string[];
}

interface PostOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Inside `s:Header`. */
  readonly soapHeader?: string;
  readonly path?: string;
  readonly signal?: AbortSignal;
}

export const devicePath = '/onvif/device_service';

const prefixes =
  'xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tt="http://www.onvif.org/ver10/schema" ' +
  'xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:trt="http://www.onvif.org/ver10/media/wsdl" ' +
  'xmlns:tr2="http://www.onvif.org/ver20/media/wsdl" xmlns:timg="http://www.onvif.org/ver20/imaging/wsdl" ' +
  'xmlns:trc="http://www.onvif.org/ver10/recording/wsdl" xmlns:tse="http://www.onvif.org/ver10/search/wsdl"';

export async function post(camera: VirtualCamera, body: string, options: PostOptions = {}): Promise<Answer> {
  const { soapHeader = '', path = devicePath } = options;
  const envelope = `<s:Envelope ${prefixes}><s:Header>${soapHeader}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
  return postText(camera, envelope, { ...options, path });
}

export async function postText(
  camera: VirtualCamera,
  text: string,
  options: PostOptions = {},
): Promise<Answer> {
  const response = await fetch(`http://${camera.host}:${camera.port}${options.path ?? devicePath}`, {
    method: 'POST',
    body: text,
    headers: { 'Content-Type': 'application/soap+xml; charset=utf-8', ...options.headers },
    ...(options.signal && { signal: options.signal }),
  });
  const body = await response.text();
  const header = response.headers.get('www-authenticate');
  return {
    status: response.status,
    body,
    challenges: header === null ? [] : header.split(/, (?=Digest )/),
    subcodes: [...body.matchAll(/<env:Value>ter:(\w+)</g)].map(([, code = '']) => code),
  };
}

/** The text of the first element of that name, whatever its prefix. */
export function textIn({ body }: Answer, name: string): string | undefined {
  return new RegExp(`<\\w+:${name}(?: [^>]*)?>([^<]*)<`).exec(body)?.[1];
}

interface TokenOptions {
  readonly username?: string;
  readonly password: string;
  /** What the client takes for the camera's time, in milliseconds. */
  readonly cameraNowMs: number;
  readonly nonce?: string;
}

const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-';

/** WS-UsernameToken, as the profile describes it. */
export function usernameToken({ username = 'admin', password, cameraNowMs, nonce }: TokenOptions): string {
  const bytes = nonce === undefined ? randomBytes(16) : Buffer.from(nonce, 'base64');
  const created = new Date(cameraNowMs).toISOString();
  const digest = createHash('sha1').update(bytes).update(created).update(password).digest('base64');
  return (
    `<Security xmlns="${wss}wssecurity-secext-1.0.xsd"><UsernameToken><Username>${username}</Username>` +
    `<Password Type="${wss}username-token-profile-1.0#PasswordDigest">${digest}</Password>` +
    `<Nonce>${bytes.toString('base64')}</Nonce>` +
    `<Created xmlns="${wss}wssecurity-utility-1.0.xsd">${created}</Created></UsernameToken></Security>`
  );
}

interface DigestOptions {
  readonly username?: string;
  readonly password: string;
  readonly count?: number;
  readonly uri?: string;
  readonly method?: string;
}

/** The `Authorization` header that answers a challenge. */
export function digestHeader(challenge: string, options: DigestOptions): string {
  const { username = 'admin', password, count = 1, uri = devicePath, method = 'POST' } = options;
  const field = (name: string) => new RegExp(`${name}="?([^",]+)"?`).exec(challenge)?.[1] ?? '';
  const algorithm = field('algorithm') || 'MD5';
  const hash = (text: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const a1 = hash(`${username}:${field('realm')}:${password}`);
  const a2 = hash(`${method}:${uri}`);
  const response = hash(`${a1}:${field('nonce')}:${nc}:c0ffee:auth:${a2}`);
  return (
    `Digest username="${username}", realm="${field('realm')}", nonce="${field('nonce')}", uri="${uri}", ` +
    `algorithm=${algorithm}, qop=auth, nc=${nc}, cnonce="c0ffee", opaque="${field('opaque')}", response="${response}"`
  );
}

/** Signs in with a token made for the camera's clock. */
export async function ask(camera: VirtualCamera, body: string, path = devicePath): Promise<Answer> {
  return askAs(camera, { username: 'admin', password: testPassword }, body, path);
}

interface Person {
  readonly username: string;
  readonly password: string;
}

export async function askAs(
  camera: VirtualCamera,
  person: Person,
  body: string,
  path = devicePath,
): Promise<Answer> {
  const { offsetSeconds } = camera.state.settings.clock;
  const cameraNowMs = Date.now() + offsetSeconds * 1000;
  return post(camera, body, { path, soapHeader: usernameToken({ ...person, cameraNowMs }) });
}

/** The texts of all elements of that name, whatever their prefix. */
export function textsIn({ body }: Answer, name: string): readonly string[] {
  const pattern = new RegExp(`<\\w+:${name}(?: [^>]*)?>([^<]*)<`, 'g');
  return [...body.matchAll(pattern)].map(([, text = '']) => text);
}

export const testPassword = 'Tràng Tiền & 1';

export function modelNamed(name: string) {
  const model = cameraModels.find((candidate) => candidate.name === name);
  if (model === undefined) throw new Error(`no model ${name}`);
  return model;
}
