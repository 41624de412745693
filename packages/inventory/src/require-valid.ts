import { FleetError, formatPosition } from '@wardctl/fleet';
import type { LoadedInventory } from './load-inventory.ts';

/**
 * What was loaded, for whoever can only work on an inventory without errors.
 *
 * @throws FleetError `inventory/invalid`
 */
export function requireValid<Loaded extends Pick<LoadedInventory, 'problems'>>(inventory: Loaded): Loaded {
  const errors = inventory.problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return inventory;
  const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more`;
  throw new FleetError('inventory/invalid', `${formatPosition(first.position)}: ${first.message}${more}`, {
    hint: 'See all of them with: wardctl validate',
  });
}
