/** Events of the engine that wardctl reads, one JSON object per event. Others pass by unread. */
export interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: StepMetadata; readonly planning?: boolean };
  readonly resOutputsEvent?: { readonly metadata: StepMetadata; readonly planning?: boolean };
  readonly resOpFailedEvent?: { readonly metadata: StepMetadata; readonly status: number };
  readonly diagnosticEvent?: { readonly urn?: string; readonly severity: string; readonly message: string };
  readonly summaryEvent?: {
    readonly resourceChanges?: Readonly<Record<string, number>>;
    readonly result?: string;
  };
  readonly cancelEvent?: object;
}

interface StepMetadata {
  /** `same`, `create`, `update`, `replace`, `create-replacement`, `delete-replaced`, `delete`, `read`, `refresh` */
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly diffs?: readonly string[];
  readonly detailedDiff?: Readonly<
    Record<string, { readonly diffKind: string; readonly inputDiff: boolean }>
  >;
}
