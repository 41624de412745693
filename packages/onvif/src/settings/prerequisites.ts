import type { SettingResult } from '@wardctl/fleet';

/** Settings that others wait for, and why. */
interface Prerequisite {
  /** Paths, or what they begin with. */
  readonly of: readonly string[];
  readonly needs: readonly string[];
  readonly because: string;
}

/** Parts stand in an order of their own; these in addition are left alone when an earlier one was not applied. */
const prerequisites: readonly Prerequisite[] = [
  {
    of: ['network.protocols', 'network.addressFilter', 'network.ipv4', 'tls'],
    needs: ['accounts', 'otherAccounts'],
    because: 'no way in is closed or moved before it is settled who may sign in',
  },
];

const unmet: ReadonlySet<SettingResult['result']> = new Set(['refused', 'not-applied', 'skipped']);

/** Why a part is not to be tried after what became of the ones before it; undefined when nothing speaks against it. */
export function reasonToSkip(
  paths: readonly string[],
  results: readonly SettingResult[],
): string | undefined {
  const asked = prerequisites.filter(({ of }) =>
    of.some((stem) => paths.some((path) => isUnder(path, stem))),
  );
  for (const { needs, because } of asked) {
    const failed = results.find(
      ({ path, result }) => unmet.has(result) && needs.some((stem) => isUnder(path, stem)),
    );
    if (failed !== undefined) return `${failed.path} was not applied, and ${because}`;
  }
  return undefined;
}

function isUnder(path: string, stem: string): boolean {
  return path === stem || path.startsWith(`${stem}.`);
}
