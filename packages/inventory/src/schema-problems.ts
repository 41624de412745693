import type { Problem } from '@wardctl/fleet';
import type { ErrorObject } from 'ajv';
import { didYouMean } from './did-you-mean.ts';
import { type Path, parsePointer, valueAt } from './path.ts';
import type { Place, Positions } from './positions.ts';
import { definitionOf } from './schema-validators.ts';
import { holdsSecret, isSecretKey, movedSecretHint, plainTextSecretCode } from './secret-text.ts';

interface Description {
  readonly message: string;
  readonly hint?: string | undefined;
}

type Describe = (error: ErrorObject, place: Place) => Description;

/** What ajv found wrong in one file, as problems with their place. */
export function schemaProblems(
  errors: readonly ErrorObject[],
  content: unknown,
  positions: Positions,
): Problem[] {
  // The error of the name or of the branch itself says more than the one that there is one.
  return errors
    .filter(({ keyword }) => keyword !== 'propertyNames' && keyword !== 'if')
    .map((error) => schemaProblem(error, content, positions));
}

function schemaProblem(error: ErrorObject, content: unknown, positions: Positions): Problem {
  const path = parsePointer(error.instancePath, content);
  const key: unknown = error.params['additionalProperty'] ?? error.propertyName;
  const place = typeof key === 'string' ? positions.key([...path, key]) : positions.value(path);
  const secret = describeSecret(error, path);
  const { message, hint } = secret ?? (descriptions[error.keyword] ?? describeOther)(error, place);
  return {
    code: secret === undefined ? `schema/${error.keyword}` : plainTextSecretCode,
    severity: 'error',
    message: `${subject(path, content)}${message}`,
    position: place.position,
    ...(hint !== undefined && { hint }),
  };
}

/** What is said of a secret in the wrong place: whoever reads the message in a log must not find it there. */
function describeSecret({ data, params, propertyName }: ErrorObject, path: Path): Description | undefined {
  if (path.at(-1) === 'credential') {
    return {
      message: 'this is not a reference to a credential',
      hint: 'Write env:NAME, file:PATH, file:PATH#KEY, exec:COMMAND or age:NAME, and keep the credential itself out of the inventory.',
    };
  }
  const key: unknown = params['additionalProperty'] ?? propertyName;
  if (typeof key === 'string' && isSecretKey(key))
    return { message: `"${key}" has no place in an inventory`, hint: movedSecretHint };
  if (typeof data === 'string' && holdsSecret(data))
    return { message: 'a password stands here in plain text', hint: movedSecretHint };
  return undefined;
}

const descriptions: Readonly<Record<string, Describe>> = {
  additionalProperties({ params, parentSchema }) {
    const known = Object.keys(parentSchema?.['properties'] ?? {});
    const name = String(params['additionalProperty']);
    return {
      message: `unknown key "${name}"`,
      hint: didYouMean(name, known, `Known keys: ${known.join(', ')}.`),
    };
  },
  required({ params, parentSchema }) {
    const name = String(params['missingProperty']);
    return { message: `"${name}" is missing`, hint: descriptionOf(parentSchema?.['properties']?.[name]) };
  },
  enum({ params, data, propertyName }) {
    const allowed = (params['allowedValues'] as unknown[]).filter((value) => value !== null).map(String);
    const found = String(propertyName ?? show(data));
    const hint = didYouMean(propertyName ?? String(data), allowed, `Write one of ${allowed.join(', ')}.`);
    return { message: `${propertyName === undefined ? found : `"${found}"`} is not allowed here`, hint };
  },
  type({ params, data, parentSchema }, { text }) {
    const wanted = [params['type']].flat().map((type) => typeNames[String(type)] ?? type);
    const isUnquoted = wanted.includes('text') && text !== undefined && typeof data !== 'object';
    const hint = isUnquoted ? `Put it in quotes: "${text}".` : parentSchema?.['description'];
    return { message: `${wanted.join(' or ')} expected, found ${kindOf(data)}`, hint };
  },
  pattern({ data, parentSchema, propertyName }) {
    return {
      message: `${show(propertyName ?? data)} has not the expected form`,
      hint: example(parentSchema),
    };
  },
  format({ data, params, parentSchema }) {
    const what = params['format'] === 'date' ? 'a day' : 'a moment with an offset';
    return { message: `${show(data)} is not ${what}`, hint: example(parentSchema) };
  },
  uniqueItems({ params }) {
    return { message: `items ${params['j'] + 1} and ${params['i'] + 1} of the list are the same` };
  },
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'null',
};

function describeOther({ message, data, parentSchema }: ErrorObject): Description {
  const value = typeof data === 'object' ? '' : `${show(data)} `;
  return { message: `${value}${message}`, hint: parentSchema?.['description'] };
}

/** What a schema says of itself, or the definition it refers to. */
function descriptionOf(schema: { description?: string; $ref?: string } | undefined): string | undefined {
  const [, name] = /^definitions\.schema\.json#\/\$defs\/(\w+)$/.exec(schema?.$ref ?? '') ?? [];
  return schema?.description ?? (name === undefined ? undefined : definitionOf(name).description);
}

function example(schema: ErrorObject['parentSchema']): string | undefined {
  const first: unknown = schema?.['examples']?.[0];
  return first === undefined ? schema?.['description'] : `For example: ${String(first)}`;
}

function kindOf(data: unknown): string {
  if (data === null) return 'nothing';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a map';
  return typeof data === 'string' ? `the text ${show(data)}` : `the ${typeof data} ${show(data)}`;
}

/** A value as a message shows it: short, and never a whole map. */
function show(data: unknown): string {
  if (typeof data === 'object' && data !== null) return kindOf(data);
  const text = typeof data === 'string' ? JSON.stringify(data) : String(data);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** What the message speaks of: the nearest thing with an id, and the way from there. */
function subject(path: Path, content: unknown): string {
  for (let length = path.length; length > 0; length--) {
    const id = valueAt(content, [...path.slice(0, length), 'id']);
    if (typeof id === 'string') return `${[id, ...path.slice(length)].join('.')}: `;
  }
  return path.length === 0 ? '' : `${path.join('.')}: `;
}
