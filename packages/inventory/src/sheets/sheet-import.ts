import type { DesiredWard, Problem, Secret } from '@wardctl/fleet';
import type { FileRewrite } from '../replace-files.ts';
import type { HeaderChoices } from './map-columns.ts';
import type { MatchedBy } from './match-device.ts';
import type { TableReport } from './read-tables.ts';
import type { PendingSecret, SecretSink } from './secret-sink.ts';
import type { SheetProblem } from './sheet-problem.ts';

export interface ImportOptions {
  /** ISO date on which agreements are judged. */
  readonly today: string;
  /** Code of the ward of all rows that do not say theirs. */
  readonly ward?: string | undefined;
  /** Edition of unit codes that stand without one. */
  readonly edition?: string | undefined;
  readonly choices?: HeaderChoices;
  /** Take what a formula last gave for its value. */
  readonly trustFormulas?: boolean;
  readonly secrets: SecretSink;
  readonly signal: AbortSignal;
}

export interface ImportedDevice {
  readonly id: string;
  readonly ward: string;
  readonly file: string;
  /** `Danh sách!3`: sheet and row. */
  readonly row: string;
  readonly matchedBy: MatchedBy | 'new';
  readonly change: 'added' | 'changed' | 'same';
  /** Whether the sheet has a password that is not stored yet. */
  readonly hasNewPassword: boolean;
}

/** What sheets would change. Nothing is changed yet. */
export interface SheetImport {
  readonly tables: readonly TableReport[];
  /** Of the sheets, then of the files as they would be. */
  readonly problems: readonly (SheetProblem | Problem)[];
  readonly devices: readonly ImportedDevice[];
  readonly files: readonly FileRewrite[];
  readonly secrets: readonly PendingSecret[];
  /** What the wards that change will resolve to, without what is only planned. */
  readonly wards: readonly DesiredWard[];
  /** Every password that stands in the sheets: whoever prints has to keep them out. */
  readonly passwords: readonly Secret[];
}
