import { compareProblems, type DesiredWard, FleetError, type Problem } from '@wardctl/fleet';
import { type LoadedInventory, loadInventory, locateDevice } from '@wardctl/inventory';
import { assertFits, capacity } from '@wardctl/recorder';
import { today } from './today.ts';

export interface CheckedInventory
  extends Pick<LoadedInventory, 'directory' | 'sources' | 'wards' | 'planned'> {
  /** Of the files, and of what they ask of recorders. */
  readonly problems: readonly Problem[];
}

/**
 * Loads the inventory of a folder and reckons whether the footage it asks for fits on its recorders.
 *
 * @throws FleetError `inventory/not-found`
 */
export async function checkInventory(directory: string): Promise<CheckedInventory> {
  const inventory = await loadInventory(directory, { today: today() });
  const overfull = await Promise.all(
    inventory.wards.flatMap(overfullRecorders).map((error) => asProblem(inventory, error)),
  );
  const problems = [...inventory.problems, ...overfull].sort(compareProblems);
  const { sources, wards, planned } = inventory;
  return { directory, problems, sources, wards, planned };
}

export interface Overfull {
  readonly recorder: string;
  readonly error: FleetError;
}

export function overfullRecorders({ recorders, cameras }: DesiredWard): Overfull[] {
  return recorders.flatMap((recorder) => {
    try {
      assertFits(
        capacity(
          recorder,
          cameras.filter((camera) => camera.recorder === recorder.id),
        ),
      );
      return [];
    } catch (error) {
      if (error instanceof FleetError) return [{ recorder: recorder.id, error }];
      throw error;
    }
  });
}

async function asProblem(inventory: LoadedInventory, { recorder, error }: Overfull): Promise<Problem> {
  const { code, message, hint } = error;
  const position = await locateDevice(inventory, recorder);
  return {
    code,
    severity: 'error',
    message,
    position: position ?? { file: inventory.directory, line: 1, column: 1 },
    ...(hint !== undefined && { hint }),
  };
}
