import type { Problem, SourcePosition } from '@wardctl/fleet';
import { type Alias, type Document, visit, type YAMLError } from 'yaml';

type PositionOf = (offset: number) => SourcePosition;

// YAML 1.2.2, section 5.1: characters that may not stand in a text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

const hints: Readonly<Record<string, string>> = {
  'tab-as-indent': 'Indent with spaces.',
  'duplicate-key': 'Remove one of the two.',
  'multiple-docs': 'One file holds one document: remove the line with ---.',
  'tag-resolve-failed': 'Remove the tag, the word that begins with an exclamation mark.',
};

/** Everything wrong with the syntax of a document, at most one problem a line: what follows is mostly its echo. */
export function syntaxProblems(document: Document, text: string, positionOf: PositionOf): Problem[] {
  const all = [
    ...[...document.errors, ...document.warnings].map((error) => fromParser(error, positionOf)),
    ...versionProblem(document, positionOf),
    ...characterProblem(text, positionOf),
  ];
  const lines = new Set<number>();
  return all.filter(({ position }) => !lines.has(position.line) && lines.add(position.line));
}

/** The problem of a document whose aliases cannot be followed: one leads nowhere, or they repeat too much. */
export function aliasProblem(document: Document, positionOf: PositionOf): Problem {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
  const broken = aliases.find((alias) => alias.resolve(document) === undefined);
  const position = positionOf((broken ?? aliases[0])?.range?.[0] ?? 0);
  if (broken !== undefined) {
    const hint = 'Define the anchor above the alias, or write the value out.';
    const message = `no anchor "${broken.source}" stands above this alias`;
    return { code: 'yaml/bad-alias', severity: 'error', message, position, hint };
  }
  return {
    code: 'yaml/too-many-aliases',
    severity: 'error',
    message: 'aliases repeat more of the file than is allowed',
    position,
    hint: 'Write the values out, or move what is alike to the defaults of the city, ward or site.',
  };
}

function fromParser(error: YAMLError, positionOf: PositionOf): Problem {
  const name = error.code.toLowerCase().replaceAll('_', '-');
  const hint = hints[name];
  return {
    code: `yaml/${name}`,
    severity: 'error',
    message: error.message,
    position: positionOf(error.pos[0]),
    ...(hint !== undefined && { hint }),
  };
}

function versionProblem({ directives }: Document, positionOf: PositionOf): Problem[] {
  if (directives?.yaml.explicit !== true || directives.yaml.version === '1.2') return [];
  return [
    {
      code: 'yaml/version',
      severity: 'error',
      message: `the file asks for YAML ${directives.yaml.version}, in which words like "no" are not text`,
      position: positionOf(0),
      hint: 'Remove the line that begins with %YAML.',
    },
  ];
}

function characterProblem(text: string, positionOf: PositionOf): Problem[] {
  const offset = text.search(forbiddenCharacter);
  if (offset === -1) return [];
  const code = text.charCodeAt(offset).toString(16).padStart(4, '0');
  return [
    {
      code: 'yaml/control-character',
      severity: 'error',
      message: `the control character U+${code.toUpperCase()} may not stand in a YAML file`,
      position: positionOf(offset),
      hint: 'Delete it; editors show it when they show invisible characters.',
    },
  ];
}
