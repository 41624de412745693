import type { SourceFile } from './load-file.ts';
import type { FleetFile, HoldsFile, ModelFile, WardFile } from './schema-types.generated.ts';

/** The files of one inventory that are well formed. */
export interface InventorySources {
  readonly fleet: SourceFile<FleetFile> | undefined;
  readonly models: readonly SourceFile<ModelFile>[];
  readonly wards: readonly SourceFile<WardFile>[];
  readonly holds: SourceFile<HoldsFile> | undefined;
  /** Whether every file of the kind is well formed; where one is not, nothing can be called unknown. */
  readonly isComplete: { readonly models: boolean; readonly wards: boolean };
}
