import type { Credential, Endpoint } from '@wardctl/fleet';
import type { Exchange } from '../exchange.ts';
import { Disguise } from './disguise.ts';
import { fixtureName } from './fixture-name.ts';
import { redact } from './redact.ts';
import { spellingsOf } from './spellings.ts';

/** Answers of one device, fit to be shown to anybody. */
export interface Fixture {
  /** `hikvision-ds-2cd2t47g2-l-v5.7.15` */
  readonly name: string;
  /** By file name; `exchanges.json` tells which answers what. */
  readonly files: ReadonlyMap<string, string>;
  /** Operations whose answers are left out, since something of what must not be told is still in them. */
  readonly withheld: readonly string[];
}

/** What must not be in a fixture, beside what answers say themselves. */
export interface Confidential {
  readonly credential?: Credential | undefined;
  readonly serial: string;
  /** Empty where it is not known. */
  readonly mac: string;
  readonly endpoint: Pick<Endpoint, 'host'>;
}

/** Answers in which anything may stand: logs, keys, addresses to fetch things from. */
const untold = /Log|Certificate|Keys?\b|Storage|SystemUris|AccessPolicy|Backup|SupportInformation/;

/** Turns what was exchanged with one device into a fixture; absent when it has not said who it is. */
export function fixtureOf(exchanges: readonly Exchange[], confidential: Confidential): Fixture | undefined {
  const told = lastOfEach(exchanges.filter(({ operation }) => !untold.test(operation)));
  const name = fixtureName(told);
  if (name === undefined) return undefined;
  const disguise = disguiseFor(told, confidential);
  const files = new Map<string, string>();
  const index: object[] = [];
  const withheld: string[] = [];
  for (const exchange of told) {
    const [answer, request] = [redact(exchange.answer, disguise), redact(exchange.request, disguise)];
    if (isTelling(answer + request, confidential)) {
      withheld.push(exchange.operation);
      continue;
    }
    const { service, operation, status } = exchange;
    const file = freeName(operation, answer, files);
    const isOneOfMany = told.filter((other) => isSameOperation(other, exchange)).length > 1;
    files.set(file, answer);
    index.push({ service, operation, status, file, ...(isOneOfMany && { request }) });
  }
  files.set('exchanges.json', `${JSON.stringify(index, undefined, 2)}\n`);
  return { name, files, withheld };
}

/** A question that was refused first and answered then counts as answered. */
function lastOfEach(exchanges: readonly Exchange[]): readonly Exchange[] {
  const last = new Map<string, Exchange>();
  for (const exchange of exchanges) last.set(`${exchange.service} ${exchange.request}`, exchange);
  return [...last.values()].filter(({ status }) => status !== 401);
}

function disguiseFor(exchanges: readonly Exchange[], confidential: Confidential): Disguise {
  const disguise = new Disguise();
  const { credential, serial, mac, endpoint } = confidential;
  if (credential?.password) disguise.of('password', credential.password.reveal());
  if (credential) disguise.of('user', credential.username);
  if (serial !== '') disguise.of('serial', serial);
  if (mac !== '') disguise.of('mac', mac);
  if (!/^[\d.]+$|:/.test(endpoint.host)) disguise.of('host', endpoint.host);
  // What one answer calls a user name, another may call something else.
  for (const { answer } of exchanges) redact(answer, disguise);
  return disguise;
}

/** Whether something is left that was known beforehand. */
function isTelling(text: string, { credential, serial, mac, endpoint }: Confidential): boolean {
  const secrets = [credential?.password?.reveal() ?? '', serial, mac, endpoint.host].flatMap(spellingsOf);
  const lower = text.toLowerCase();
  return secrets.some((secret) => secret.length > 3 && lower.includes(secret.toLowerCase()));
}

function isSameOperation(a: Exchange, b: Exchange): boolean {
  return a.service === b.service && a.operation === b.operation;
}

function freeName(operation: string, answer: string, taken: ReadonlyMap<string, string>): string {
  const ending = /^\s*(<\?xml|<[\w-]+:Envelope|<Envelope)/.test(answer) ? 'xml' : 'txt';
  let name = `${operation}.${ending}`;
  for (let number = 2; taken.has(name); number += 1) name = `${operation}-${number}.${ending}`;
  return name;
}
