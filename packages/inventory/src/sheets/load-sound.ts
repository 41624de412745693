import { FleetError } from '@wardctl/fleet';
import { type LoadedSources, loadSources } from '../load-sources.ts';

/**
 * The files of an inventory, every one of which can be read: only then are all ids and devices known.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`
 */
export function loadSound(directory: string): LoadedSources {
  const loaded = loadSources(directory);
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return loaded;
  const files = [...new Set(errors.map(({ position }) => position.file))].join(', ');
  throw new FleetError(
    'inventory/invalid',
    `${files}: the inventory has errors; no sheet was read or written`,
    {
      hint: 'Correct what "wardctl validate" lists, and try again.',
    },
  );
}
