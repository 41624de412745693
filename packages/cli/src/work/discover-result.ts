import type { Candidate, FoundDevice } from '@wardctl/onvif';

export type DiscoverState = FoundDevice['state'];

/** One device that was found, or one of the inventory that was not. */
export interface DiscoveredDevice extends Partial<Omit<Candidate, 'address'>> {
  readonly state: DiscoverState;
  /** Absent for a device that the inventory does not know. */
  readonly id?: string;
  readonly address: string;
  /** Where the inventory has a device that has moved. */
  readonly from?: string;
  /** Who should be at the address of a device that is somebody else. */
  readonly insteadOf?: string;
  /** The inventory has it as `status: planned`. */
  readonly planned?: true;
}

export interface DiscoverResult {
  readonly ward: string;
  readonly site: string;
  readonly subnet: string;
  /** How many were looked at. */
  readonly addresses: number;
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly summary: Readonly<Record<DiscoverState, number>>;
  readonly devices: readonly DiscoveredDevice[];
}
