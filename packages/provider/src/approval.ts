import { digestOf, FleetError } from '@wardctl/fleet';
import type { ApprovedAction } from './provider-context.ts';

type Write = 'create' | 'update' | 'delete';

/** Writes that an approved operation may need: a replacement is a delete and a create. */
const allowedWrites: Readonly<Record<ApprovedAction['operation'], readonly Write[]>> = {
  create: ['create'],
  update: ['update'],
  replace: ['delete', 'create'],
  retry: ['update'],
  delete: ['delete'],
};

/**
 * The last guard before a device: refuses a write that is not an action of the approved plan. The inputs of a delete are
 * those of what goes, so only its operation is compared.
 *
 * @throws FleetError `plan/refused`
 */
export function assertApproved(
  approved: ReadonlyMap<string, ApprovedAction> | undefined,
  write: { readonly urn: string; readonly operation: Write; readonly inputs: unknown },
): void {
  if (approved === undefined) return;
  const action = approved.get(write.urn);
  if (action === undefined) throw refused(write, 'it is not an action of the plan');
  if (!allowedWrites[action.operation].includes(write.operation)) {
    throw refused(write, `the plan says ${action.operation}`);
  }
  if (write.operation !== 'delete' && action.inputsDigest !== digestOf(write.inputs)) {
    throw refused(write, 'the plan has other values');
  }
}

function refused({ urn, operation }: { urn: string; operation: Write }, why: string): FleetError {
  return new FleetError(
    'plan/refused',
    `refused to ${operation} ${urn.slice(urn.lastIndexOf('::') + 2)}: ${why}`,
    {
      hint: 'Nothing was written. Make a new plan and have it approved.',
    },
  );
}
