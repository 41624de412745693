import type { Allowances, CredentialStore, EndpointLookup, Outcome } from '@wardctl/fleet';

/** What the provider may do in this run: the operation on the resource with these inputs is part of an approved plan. */
export interface ApprovedAction {
  readonly operation: 'create' | 'update' | 'replace' | 'delete' | 'retry';
  /** `digestOf` the desired inputs. */
  readonly inputsDigest: string;
}

export interface FinishedWork {
  /** Time spent at the device. */
  readonly elapsedMs: number;
  /** What was found, written and read back; also of a device that is not as desired. */
  readonly evidence?: unknown;
}

/** Watches what is done to devices. `urn` names the resource. */
export interface ProviderObserver {
  started(urn: string): void;
  finished(urn: string, outcome: Outcome<unknown>, work: FinishedWork): void;
}

/** What a run gives to the provider. Nothing of it ever enters Pulumi's state. */
export interface ProviderContext {
  readonly credentials: CredentialStore;
  readonly endpoints: EndpointLookup;
  /** Folder that relative paths of image archives start from. */
  readonly baseDirectory: string;
  /** By URN. Without it every change is allowed, as plain `pulumi` expects. */
  readonly approved?: ReadonlyMap<string, ApprovedAction>;
  /** What nobody has allowed is refused at the device too. Without `approved` everything is allowed. */
  readonly allowances?: Allowances;
  readonly observer?: ProviderObserver;
  /** How long a new container may take to become healthy, in milliseconds. */
  readonly healthGateTimeoutMs: number;
  /** Aborts work in flight; for the end of the process, not for a polite stop. */
  readonly signal: AbortSignal;
}
