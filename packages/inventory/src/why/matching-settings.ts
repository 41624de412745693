import { FleetError } from '@wardctl/fleet';
import { didYouMean } from '../did-you-mean.ts';

/** What a name can be left without: nobody types `settings.` when asking for the bitrate. */
const usual = 'settings.';

interface Names {
  /** Those that some layer sets. */
  readonly set: readonly string[];
  /** Those that there can be. */
  readonly known: readonly string[];
}

/**
 * Which of the names are meant by what was typed: the one, those inside of it, the one that it is inside of, or those
 * that end with it. What is set is asked first.
 *
 * @throws FleetError `usage/invalid`
 */
export function matchingSettings(typed: string, { set, known }: Names): string[] {
  for (const names of [set, known.filter((name) => !isGroup(name, known))]) {
    const match = [related(typed, names), related(usual + typed, names), ending(typed, names)].find(
      ({ length }) => length > 0,
    );
    if (match !== undefined) return match;
  }
  const short = known.map((name) => (name.startsWith(usual) ? name.slice(usual.length) : name));
  throw new FleetError('usage/invalid', `there is no setting "${typed}"`, {
    hint: didYouMean(typed, [...short, ...known], 'Leave the name out to see all settings of the device.'),
  });
}

function isGroup(name: string, names: readonly string[]): boolean {
  return names.some((other) => other.startsWith(`${name}.`));
}

function related(typed: string, names: readonly string[]): string[] {
  const inside = names.filter((name) => name === typed || name.startsWith(`${typed}.`));
  return inside.length > 0 ? inside : names.filter((name) => typed.startsWith(`${name}.`));
}

function ending(typed: string, names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith(`.${typed}`));
}
