import { FleetError, formatPosition } from '@wardctl/fleet';
import type { LoadedInventory } from './load-inventory.ts';

/**
 * The inventory, for whoever can only work on one without errors.
 *
 * @throws FleetError `inventory/invalid`
 */
export function requireValid(inventory: LoadedInventory): LoadedInventory {
  const errors = inventory.problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return inventory;
  const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more`;
  throw new FleetError('inventory/invalid', `${formatPosition(first.position)}: ${first.message}${more}`, {
    hint: 'See all of them with: wardctl validate',
  });
}
