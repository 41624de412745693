import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  CredentialStore,
  directEndpoints,
  type EndpointLookup,
  FleetError,
  parseEndpoints,
} from '@wardctl/fleet';
import { type Cancellation, listenForCancellation } from '../cancellation.ts';
import { EventLog } from '../event-log.ts';
import type { Output } from '../output.ts';

export interface FleetContextOptions {
  readonly inventory: string;
  readonly 'state-dir'?: string | undefined;
  readonly endpoints?: string | undefined;
  readonly events?: string | undefined;
}

/** What a run works with, from its flags. */
export interface FleetContext {
  /** Absolute. */
  readonly inventory: string;
  /** Folder that relative paths of the inventory start from. */
  readonly baseDirectory: string;
  readonly stateDirectory: string;
  readonly credentials: CredentialStore;
  readonly endpoints: EndpointLookup;
  readonly events: EventLog;
  readonly cancellation: Cancellation;
  close(): void;
}

/** @throws FleetError `endpoint/invalid`, `usage/invalid` */
export async function openFleetContext(options: FleetContextOptions, output: Output): Promise<FleetContext> {
  const inventory = resolve(options.inventory);
  const baseDirectory = dirname(inventory);
  const cancellation = listenForCancellation((text) => output.note(text));
  const { signal } = cancellation;
  const credentials = new CredentialStore({ baseDirectory, environment: process.env, signal });
  output.protect(credentials);
  const endpoints = await readEndpoints(options.endpoints);
  const events = new EventLog(options.events, (facts) => credentials.redactedJson(facts));
  return {
    inventory,
    baseDirectory,
    stateDirectory: resolve(options['state-dir'] ?? join(baseDirectory, '.wardctl')),
    credentials,
    endpoints,
    events,
    cancellation,
    close() {
      events[Symbol.dispose]();
      cancellation[Symbol.dispose]();
    },
  };
}

async function readEndpoints(file: string | undefined): Promise<EndpointLookup> {
  if (file === undefined) return directEndpoints;
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FleetError('endpoint/invalid', `${file}: the endpoints file cannot be read (${cause.code})`, {
      hint: 'Check the path; "wardctl simulate" writes one when it is ready.',
      cause,
    });
  });
  return parseEndpoints(text, file);
}
