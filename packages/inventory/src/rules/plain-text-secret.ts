import type { Path } from '../path.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { WardFile } from '../schema-types.generated.ts';
import { holdsSecret, isSecretKey, movedSecretHint } from '../secret-text.ts';

interface Text {
  readonly file: string;
  readonly path: Path;
  readonly value: unknown;
}

/** No text that people write freely holds a password; git never forgets one. Keys for passwords exist nowhere but among labels. */
export function* plainTextSecret({ sources }: RuleInput): Generator<Finding> {
  for (const { file, path, value } of freeTexts(sources)) {
    for (const [way, text] of strings(value, path)) {
      const isSecretLabel = way.at(-2) === 'labels' && isSecretKey(String(way.at(-1)));
      if (!isSecretLabel && !holdsSecret(text)) continue;
      yield { file, path: way, message: 'a password stands here in plain text', hint: movedSecretHint };
    }
  }
}

function* freeTexts({ fleet, models, wards, holds }: RuleInput['sources']): Generator<Text> {
  for (const source of [fleet, ...models, holds]) {
    if (source !== undefined) yield { file: source.file, path: [], value: source.content };
  }
  for (const { file, content } of wards) yield* wardTexts(file, content);
}

/** Not everything in it: most texts of a device have a form that no password fits. */
function* wardTexts(file: string, { cameras = [], recorders = [], ...rest }: WardFile): Generator<Text> {
  yield { file, path: [], value: rest };
  for (const [index, { note, labels }] of recorders.entries()) {
    if (note ?? labels) yield { file, path: ['recorders', index], value: { note, labels } };
  }
  for (const [index, camera] of cameras.entries()) {
    const { note, labels, purpose = '', stream, analytics, audio } = camera;
    if (note ?? labels ?? stream ?? analytics ?? audio ?? holdsSecret(purpose))
      yield { file, path: ['cameras', index], value: { note, labels, purpose, stream, analytics, audio } };
  }
}

function* strings(value: unknown, path: Path): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
  }
}
