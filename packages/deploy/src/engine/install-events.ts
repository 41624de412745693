import type { Engine } from './engine-status.ts';
import type { InstallWay } from './install-ways.ts';

/** What an installation tells whoever watches it. */
export type EngineInstallEvent =
  /** Another process installs; its result will be taken. */
  | { readonly kind: 'waiting'; readonly holderPid: number }
  | { readonly kind: 'way-skipped'; readonly way: InstallWay; readonly reason: string }
  | { readonly kind: 'way-started'; readonly way: InstallWay }
  | ({ readonly kind: 'progress'; readonly way: InstallWay } & InstallProgress)
  | { readonly kind: 'way-failed'; readonly way: InstallWay; readonly reason: string }
  | { readonly kind: 'installed'; readonly engine: Engine; readonly elapsedMs: number };

export interface InstallProgress {
  /** `download` counts modules, `compile` packages; `link` is the last, and of one piece. */
  readonly phase: 'download' | 'compile' | 'link';
  readonly done: number;
  /** Absent while nobody can know. */
  readonly expected?: number;
}
