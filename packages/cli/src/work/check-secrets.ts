import { dirname, resolve } from 'node:path';
import {
  CredentialStore,
  type Problem,
  type SourcePosition,
  sharedCredentials,
  type UnusableCredential,
  unusableCredentials,
} from '@wardctl/fleet';
import { type LoadedInventory, locateDevice, someOf } from '@wardctl/inventory';

type CheckedParts = Pick<LoadedInventory, 'directory' | 'sources' | 'wards'>;

/** More of a kind in one ward are one problem: a city whose secrets were left at home has tens of thousands. */
const mostOfAKind = 3;

/**
 * What is wrong with the credentials that devices refer to: those that cannot be had, and passwords that devices share.
 *
 * Devices that share a reference are not repeated here: the inventory itself says so.
 */
export async function secretProblems(
  inventory: CheckedParts,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Problem[]> {
  const store = new CredentialStore({ baseDirectory: dirname(resolve(inventory.directory)), environment });
  const devices = inventory.wards.flatMap(({ recorders, cameras }) => [...recorders, ...cameras]);
  const facts = new Map(devices.map((device) => [device.id as string, device]));
  const unusable = await unusableCredentials(store, devices);
  const shared = await sharedCredentials(store, devices);
  const kinds = Map.groupBy(
    unusable,
    ({ error, devices: [id = ''] }) => `${facts.get(id)?.ward} ${error.code}`,
  );
  const found = [
    ...[...kinds.values()].flatMap(folded).map((failure) => unusableProblem(failure, store)),
    ...shared
      .filter((ids) => new Set(ids.map((id) => facts.get(id)?.credential.reference)).size > 1)
      .map(sharedProblem),
  ];
  return Promise.all(
    found.map(async ({ device, problem }) => ({ ...problem, position: await positionOf(inventory, device) })),
  );
}

interface Found {
  readonly device: string | undefined;
  readonly problem: Omit<Problem, 'position'>;
}

function folded(failures: readonly UnusableCredential[]): readonly UnusableCredential[] {
  const [first] = failures;
  if (first === undefined || failures.length <= mostOfAKind) return failures;
  return [{ error: first.error, devices: failures.flatMap(({ devices }) => devices) }];
}

function unusableProblem({ error, devices }: UnusableCredential, store: CredentialStore): Found {
  const { code, message, hint } = store.redactError(error);
  const whom = devices.length > 1 ? ` (so for ${someOf(devices)})` : '';
  return {
    device: devices[0],
    problem: { code, severity: 'error', message: message + whom, ...(hint !== undefined && { hint }) },
  };
}

function sharedProblem(ids: readonly string[]): Found {
  return {
    device: ids[0],
    problem: {
      code: 'secret/shared',
      severity: 'warning',
      message: `${someOf(ids)} have one and the same password or key`,
      hint: 'Give every device its own: one that leaks must not open the others.',
    },
  };
}

async function positionOf(inventory: CheckedParts, device = ''): Promise<SourcePosition> {
  const position = await locateDevice(inventory, device);
  return position ?? { file: inventory.directory, line: 1, column: 1 };
}
