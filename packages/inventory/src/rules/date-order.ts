import type { Finding, Placed, RuleInput } from '../rule.ts';

/** Agreements and holds end after they begin, and devices are bought before they are installed. */
export function* dateOrder({ wards, cameras, recorders, sources: { holds } }: RuleInput): Generator<Finding> {
  yield* installedBeforeBought(recorders);
  yield* installedBeforeBought(cameras);
  for (const { source } of wards) {
    for (const [index, { id, from, until }] of (source.content.agreements ?? []).entries()) {
      if (from <= until) continue;
      const path = ['agreements', index, 'until'];
      yield { file: source.file, path, message: `${id}: ends on ${until}, before it begins on ${from}` };
    }
  }
  if (holds === undefined) return;
  for (const [index, { id, from, to }] of holds.content.holds.entries()) {
    if (Date.parse(from) < Date.parse(to)) continue;
    yield {
      file: holds.file,
      path: ['holds', index, 'to'],
      message: `${id}: the footage ends at ${to}, not after it begins at ${from}`,
    };
  }
}

interface Dated {
  readonly purchasedOn?: string;
  readonly installedOn?: string;
}

function* installedBeforeBought(devices: readonly Placed<unknown, Dated>[]): Generator<Finding> {
  for (const { id, written, file, list, index } of devices) {
    const { purchasedOn, installedOn } = written;
    if (purchasedOn === undefined || installedOn === undefined || purchasedOn <= installedOn) continue;
    yield {
      file,
      path: [list, index, 'installedOn'],
      message: `${id}: installed on ${installedOn}, before it was bought on ${purchasedOn}`,
    };
  }
}
