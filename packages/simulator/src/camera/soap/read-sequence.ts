import { senderFault } from './soap-fault.ts';
import type { XmlElement } from './xml-reader.ts';

/** The children of one element, checked against its sequence in the schema. */
export interface Sequence {
  required(name: string): XmlElement;
  optional(name: string): XmlElement | undefined;
  all(name: string): readonly XmlElement[];
}

interface Particle {
  readonly name: string;
  readonly mandatory: boolean;
  readonly repeats: boolean;
}

/**
 * Reads the children of `parent` in the namespace `uri` as an `xs:sequence`.
 *
 * The pattern names them in order: `Name` once, `Name?` at most once, `Name*` any number. As in a validating device, a
 * child that is missing, unknown or out of order is a fault. Children of other namespaces are extensions and skipped.
 *
 * @throws SoapFault `ter:InvalidArgs` for a missing child, `ter:TagMismatch` for any other deviation
 */
export function readSequence(parent: XmlElement, uri: string, pattern: string): Sequence {
  const particles = parsePattern(pattern);
  const found = new Map<string, XmlElement[]>(particles.map(({ name }) => [name, []]));
  let position = 0;

  for (const child of parent.children.filter((candidate) => candidate.uri === uri)) {
    position = nextPosition(particles, { from: position, found, child, parent });
    found.get(child.local)?.push(child);
  }
  for (const { name, mandatory } of particles) {
    if (mandatory && found.get(name)?.length === 0) throw missing(parent, name);
  }

  return {
    required: (name) => found.get(name)?.[0] ?? failMissing(parent, name),
    optional: (name) => found.get(name)?.[0],
    all: (name) => found.get(name) ?? [],
  };
}

function parsePattern(pattern: string): readonly Particle[] {
  return pattern.split(' ').map((word) => ({
    name: word.replace(/[?*]$/, ''),
    mandatory: !/[?*]$/.test(word),
    repeats: word.endsWith('*'),
  }));
}

interface Search {
  readonly from: number;
  readonly found: ReadonlyMap<string, readonly XmlElement[]>;
  readonly child: XmlElement;
  readonly parent: XmlElement;
}

function nextPosition(particles: readonly Particle[], { from, found, child, parent }: Search): number {
  const position = particles.findIndex(({ name }, index) => index >= from && name === child.local);
  const particle = particles[position];
  const isSecond = (found.get(child.local)?.length ?? 0) > 0;
  if (particle === undefined || (isSecond && !particle.repeats)) {
    throw senderFault(`Tag Mismatch: ${child.local} is not expected here in ${parent.local}`, 'TagMismatch');
  }
  return position;
}

function failMissing(parent: XmlElement, name: string): never {
  throw missing(parent, name);
}

function missing(parent: XmlElement, name: string) {
  return senderFault(`Invalid Args: ${parent.local} lacks ${name}`, 'InvalidArgs');
}
