import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  floatCoreTag,
  load,
  mapTag,
  NOT_RESOLVED,
} from 'js-yaml';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts';

/** Keys that are no text (`1.0`, `null`) read differently from parser to parser. */
const mapOfText = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
  ...mapTag,
  addPair: (map, key, value) =>
    typeof key === 'string' ? mapTag.addPair(map, key, value) : 'the key is not text',
});

const numberLike = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** Numbers too large for a double are text to one parser and infinite to the other. */
const finiteFloat = defineScalarTag<number>('tag:yaml.org,2002:float', {
  ...floatCoreTag,
  resolve: (source, isExplicit, tag) => {
    const value = floatCoreTag.resolve(source, isExplicit, tag);
    if (value === NOT_RESOLVED && numberLike.test(source)) throw new RangeError('the number is too large');
    return value;
  },
});

const schema = CORE_SCHEMA.withTags(mapOfText, finiteFloat);

/** `%YAML` and `%TAG` change how the rest reads; they stand before everything but comments. */
const hasDirective = /^(?:[ \t]*(?:#.*)?\r?\n)*%/;

/**
 * The value of a YAML 1.2 text, or undefined where only the slow parser may decide: wrong syntax, aliases, directives,
 * tags, nesting beyond 100, an empty text.
 */
export function parseFast(text: string): { readonly value: unknown } | undefined {
  return readPlainYaml(text) ?? loadFully(text);
}

function loadFully(text: string): { readonly value: unknown } | undefined {
  if (hasDirective.test(text)) return undefined;
  try {
    return { value: load(text, { schema, maxAliases: 0 }) };
  } catch {
    return undefined;
  }
}
