import type { CredentialReference } from '@wardctl/fleet';
import type { Path } from '../path.ts';
import type { Finding, Placed, RuleInput } from '../rule.ts';
import { someOf } from '../some-of.ts';

interface Place {
  readonly file: string;
  readonly path: Path;
}

/** Every device has a credential of its own: one that leaks must not open the others. */
export function* sharedCredential({ sources, cameras, recorders }: RuleInput): Generator<Finding> {
  const devices = [...recorders, ...cameras];
  if (new Set(devices.map(referenceOf)).size === devices.length) return;
  const defaults = new Map([...defaultCredentials(sources)]);
  for (const [reference, sharers] of Map.groupBy(devices, referenceOf)) {
    const ids = [...new Set(sharers.map(({ id }) => id))];
    const [first] = sharers;
    if (ids.length === 1 || reference === '' || first === undefined) continue;
    yield {
      severity: 'warning',
      ...(defaults.get(reference) ?? { file: first.file, path: [first.list, first.index, 'credential'] }),
      message: `${someOf(ids)} share one credential, ${reference}`,
      hint: 'Put {id} into the reference, so that every device has an entry of its own.',
    };
  }
}

function referenceOf({ device }: Placed<{ readonly credential: CredentialReference }, unknown>): string {
  return device.credential.reference;
}

/** References that a default gives as they are, each with the first place that does. */
function* defaultCredentials({ fleet, wards }: RuleInput['sources']): Generator<[string, Place]> {
  for (const { file, content } of [...wards].reverse()) {
    for (const [index, site] of content.sites.entries())
      yield* written(site.defaults, file, ['sites', index, 'defaults']);
    yield* written(content.defaults, file, ['defaults']);
  }
  if (fleet !== undefined) yield* written(fleet.content.defaults, fleet.file, ['defaults']);
}

function* written(
  defaults: RuleInput['sources']['wards'][number]['content']['defaults'],
  file: string,
  path: Path,
): Generator<[string, Place]> {
  for (const list of ['camera', 'recorder'] as const) {
    const reference = defaults?.[list]?.credential;
    if (reference !== undefined) yield [reference, { file, path: [...path, list, 'credential'] }];
  }
}
