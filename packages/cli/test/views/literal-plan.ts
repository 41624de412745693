import type { Action, Plan, WardPlan } from '@wardctl/deploy';
import type { WardCode } from '@wardctl/fleet';

/** An action of a plan, with what a test does not care about filled in. */
export function literalAction(
  action: Pick<Action, 'device' | 'operation' | 'type'> & Partial<Action>,
): Action {
  return {
    urn: `urn:${action.device}`,
    name: action.device,
    changes: [],
    inputsDigest: '',
    losses: [],
    ...action,
  };
}

/** An update of one camera's settings: path, before, after. */
export function cameraUpdate(device: string, ...changes: (readonly [string, unknown, unknown])[]): Action {
  return literalAction({
    device,
    operation: 'update',
    type: 'wardctl:index:Camera',
    changes: changes.map(([path, before, after]) => ({ path, before, after })),
  });
}

export function literalPlan(wards: Readonly<Record<string, readonly Action[]>>, unchanged = 0): Plan {
  return {
    version: 1,
    tool: '0.1.0',
    createdAt: '2026-03-01T00:00:00.000Z',
    inventoryDigest: '',
    wards: Object.entries(wards).map(
      ([ward, actions]): WardPlan => ({
        ward: ward as WardCode,
        stateSerial: '',
        desiredDigest: '',
        actions,
        unchanged,
        observed: 0,
      }),
    ),
  };
}
