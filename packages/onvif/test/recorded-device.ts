import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { namespaces } from '../src/namespaces.ts';
import { serviceNamespaces } from '../src/operation.ts';
import { FakeDevice, type Handler, type Reply, type SeenRequest } from './fake-device.ts';
import { fault } from './soap-text.ts';

/** What a device answers now, by file name without ending; a test changes it to let a device take a value. */
export type Answers = Map<string, string>;

/** A setter of a device: changes its answers and replies; without a reply, with an empty `…Response`. */
export type Setter = (answers: Answers, body: string) => Reply | undefined;

/** One entry of `exchanges.json`. */
interface RecordedExchange {
  readonly service: string;
  readonly operation: string;
  readonly status: number;
  readonly file: string;
  /** The question inside the envelope; absent when the answer is the same for all. */
  readonly request?: string;
}

/**
 * A device that answers from a folder of recorded answers, asks nobody for a password, and has the given setters.
 *
 * @param name A folder of the fixtures, or a path to one elsewhere.
 */
export async function recordedDevice(name: string, setters: Readonly<Record<string, Setter>> = {}) {
  const folder = resolve(import.meta.dirname, 'fixtures/onvif', name);
  const answers: Answers = new Map(readdirSync(folder).map((file) => [stem(file), readText(folder, file)]));
  const exchanges = recordedExchanges(folder);
  const handler: Handler = (request) => {
    const { operation, body } = request;
    const setter = setters[operation];
    if (setter !== undefined) return setter(answers, body) ?? emptyResponse(operation, body);
    const { file, status } = exchangeFor(exchanges, request) ?? { file: operation, status: 200 };
    const answer = answers.get(stem(file));
    return answer === undefined
      ? { status: 500, body: fault('Receiver', ['ter:ActionNotSupported']) }
      : { status, body: answer };
  };
  return { device: await FakeDevice.start(handler), answers };
}

function recordedExchanges(folder: string): readonly RecordedExchange[] {
  const index = resolve(folder, 'exchanges.json');
  return existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : [];
}

/** That of the very question, or else that of the operation. */
function exchangeFor(
  exchanges: readonly RecordedExchange[],
  { operation, body }: SeenRequest,
): RecordedExchange | undefined {
  const service = serviceOf[namespaceOf(body)];
  const sameName = exchanges.filter((one) => one.operation === operation && one.service === service);
  return (
    sameName.find(({ request }) => request !== undefined && body.includes(`<s:Body>${request}</s:Body>`)) ??
    sameName.find(({ request }) => request === undefined)
  );
}

const serviceOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(serviceNamespaces).map(([service, prefix]) => [namespaces[prefix], service]),
);

function readText(folder: string, file: string): string {
  return readFileSync(resolve(folder, file), 'utf8');
}

function stem(file: string): string {
  return basename(file, extname(file));
}

function emptyResponse(operation: string, body: string): Reply {
  return {
    body: `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><r:${operation}Response xmlns:r="${namespaceOf(body)}"/></s:Body></s:Envelope>`,
  };
}

/** Of the question in a request. */
function namespaceOf(body: string): string {
  const [, prefix = ''] = /<s:Body><(\w+):/.exec(body) ?? [];
  const [, namespace = ''] = new RegExp(`xmlns:${prefix}="([^"]+)"`).exec(body) ?? [];
  return namespace;
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
