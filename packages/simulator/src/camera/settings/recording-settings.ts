/** What a camera keeps on its own card. */
export interface RecordingSettings {
  /** Oldest that is kept; `xs:duration`, `PT0S` keeps as long as there is room. */
  readonly maximumRetention: string;
  readonly sourceName: string;
  readonly location: string;
  readonly description: string;
  readonly content: string;
}
