import { readdirSync, readFileSync } from 'node:fs';
import { FakeDevice, type Handler, type Reply } from './fake-device.ts';
import { fault } from './soap-text.ts';

/** What a device answers now, by operation; a test changes it to let a device take a value. */
export type Answers = Map<string, string>;

/** A setter of a device: changes its answers and replies; without a reply, with an empty `…Response`. */
export type Setter = (answers: Answers, body: string) => Reply | undefined;

/** A device that answers from a folder of recorded answers, asks nobody for a password, and has the given setters. */
export async function recordedDevice(name: string, setters: Readonly<Record<string, Setter>> = {}) {
  const folder = new URL(`./fixtures/onvif/${name}/`, import.meta.url);
  const read = (file: string) =>
    [file.replace('.xml', ''), readFileSync(new URL(file, folder), 'utf8')] as const;
  const answers: Answers = new Map(readdirSync(folder).map(read));
  const handler: Handler = ({ operation, body }) => {
    const setter = setters[operation];
    if (setter !== undefined) return setter(answers, body) ?? emptyResponse(operation, body);
    return answers.get(operation) ?? { status: 500, body: fault('Receiver', ['ter:ActionNotSupported']) };
  };
  return { device: await FakeDevice.start(handler), answers };
}

function emptyResponse(operation: string, body: string): Reply {
  const [, prefix = ''] = /<s:Body><(\w+):/.exec(body) ?? [];
  const [, namespace = ''] = new RegExp(`xmlns:${prefix}="([^"]+)"`).exec(body) ?? [];
  return {
    body: `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><r:${operation}Response xmlns:r="${namespace}"/></s:Body></s:Envelope>`,
  };
}

/** Replaces a part of one answer; throws when it is not there, so that a test cannot pass by accident. */
export function change(
  answers: Answers,
  operation: string,
  [from, to]: readonly [string | RegExp, string],
): void {
  const old = answers.get(operation) ?? '';
  const next = old.replace(from, to);
  if (next === old) throw new Error(`${operation} has no ${from}`);
  answers.set(operation, next);
}

/** The body of one request, without the envelope. */
export function bodyOf(device: FakeDevice, operation: string): string {
  const request = device.requests.findLast((seen) => seen.operation === operation);
  return /<s:Body>(.*)<\/s:Body>/s.exec(request?.body ?? '')?.[1] ?? '';
}

/** The bodies of all requests whose operation is one of these, in order, without envelopes. */
export function bodiesOf(device: FakeDevice, isOne: (operation: string) => boolean): string[] {
  const requests = device.requests.filter(({ operation }) => isOne(operation));
  return requests.map(({ body }) => /<s:Body>(.*)<\/s:Body>/s.exec(body)?.[1] ?? '');
}
