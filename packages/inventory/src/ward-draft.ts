import type { DesiredWard } from '@wardctl/fleet';
import type { SourceFile } from './load-file.ts';
import type { Path } from './path.ts';
import type { WardFile } from './schema-types.generated.ts';

/** A value that no layer gives a device. The draft holds an empty value in its place. */
export interface MissingValue {
  readonly id: string;
  /** Of the device in the ward's file. */
  readonly path: Path;
  /** `stream.path` */
  readonly name: string;
}

/** A ward as it resolves, before the rules have looked at it. Devices stand in the order of the file. */
export interface WardDraft {
  readonly source: SourceFile<WardFile>;
  readonly ward: DesiredWard;
  readonly missing: readonly MissingValue[];
}
