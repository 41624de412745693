import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessClasses } from '../../src/access-classes.ts';
import { isWrite } from '../../src/lowest-level.ts';
import type { Operation } from '../../src/operation.ts';

const services = join(import.meta.dirname, '../../src/services');

/** A reading operation, for a token where it asks for one. */
export type Reader = (token: string) => Operation<unknown>;

/** Every reading operation that the services export, by `service.Name`. */
export async function everyReader(): Promise<ReadonlyMap<string, Reader>> {
  const found = new Map<string, Reader>();
  for (const file of readdirSync(services, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) collect(await import(join(services, file)), found);
  }
  return found;
}

/** Those that have an access class and change nothing. */
export function readingNames(): readonly string[] {
  return Object.entries(accessClasses).flatMap(([service, names]) =>
    Object.keys(names)
      .filter((name) => !isWrite({ service, name } as Operation<unknown>))
      .map((name) => `${service}.${name}`),
  );
}

function collect(value: unknown, found: Map<string, Reader>): void {
  const reader = readerIn(value);
  if (reader !== undefined) {
    const { service, name } = reader('token');
    found.set(`${service}.${name}`, reader);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const member of Object.values(value)) collect(member, found);
  }
}

function readerIn(value: unknown): Reader | undefined {
  const make =
    typeof value === 'function' ? (value as (...tokens: readonly string[]) => unknown) : () => value;
  try {
    const isReader = isReading(make('token', 'token'));
    return isReader ? (token) => make(token, token) as Operation<unknown> : undefined;
  } catch {
    // It takes more than a token.
    return undefined;
  }
}

function isReading(value: unknown): boolean {
  return typeof value === 'object' && value !== null && isOperation(value) && !isWrite(value);
}

function isOperation(value: object): value is Operation<unknown> {
  return 'service' in value && 'name' in value && 'parameters' in value && 'read' in value;
}
