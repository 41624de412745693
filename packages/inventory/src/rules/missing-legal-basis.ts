import type { Finding, RuleInput } from '../rule.ts';
import type { AnalyticsModule } from '../schema-types.generated.ts';

/** What is recognised of persons: personal data by Decree 356/2025/NĐ-CP. */
const personal: ReadonlySet<AnalyticsModule['module']> = new Set(['face', 'number-plate']);

/** Recognition of faces and number plates, and sound, are on only where a document allows them. */
export function* missingLegalBasis({ cameras }: RuleInput): Generator<Finding> {
  for (const { id, written, file, index } of cameras) {
    const { analytics = [], audio } = written;
    for (const [position, { module, enabled = false, legalBasis }] of analytics.entries()) {
      if (!enabled || legalBasis !== undefined || !personal.has(module)) continue;
      yield finding(`${id}: recognises ${nouns[module]}`, file, ['cameras', index, 'analytics', position]);
    }
    if (audio?.enabled === true && audio.legalBasis === undefined)
      yield finding(`${id}: records sound`, file, ['cameras', index, 'audio']);
  }
}

const nouns: Readonly<Partial<Record<AnalyticsModule['module'], string>>> = {
  face: 'faces',
  'number-plate': 'number plates',
};

function finding(what: string, file: string, path: Finding['path']): Finding {
  return {
    file,
    path,
    message: `${what} without a legal basis`,
    hint: 'Write the document that allows it to legalBasis, or switch it off.',
  };
}
