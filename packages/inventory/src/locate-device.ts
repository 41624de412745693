import type { SourcePosition } from '@wardctl/fleet';
import { loadFile } from './load-file.ts';
import type { LoadedInventory } from './load-inventory.ts';

/** Where a recorder or camera stands in its ward file; undefined when no well formed file has it. */
export async function locateDevice(
  { sources }: Pick<LoadedInventory, 'sources'>,
  id: string,
): Promise<SourcePosition | undefined> {
  for (const { file, content } of sources.wards) {
    for (const list of ['recorders', 'cameras'] as const) {
      const index = (content[list] ?? []).findIndex((device) => device.id === id);
      if (index === -1) continue;
      const { positions } = await loadFile('ward', file);
      return positions?.().value([list, index, 'id']).position;
    }
  }
  return undefined;
}
