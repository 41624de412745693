import { type ContainerSpec, digestOf } from '@wardctl/fleet';

/** Who a container belongs to. One without it is not ours, whatever its name. */
export const ownerLabel = 'io.wardctl.owner';
/** Digest of the spec a container was made from. */
export const specLabel = 'io.wardctl.spec';

/** A container as the engine shows it. */
export interface ObservedContainer {
  readonly containerId: string;
  readonly name: string;
  /** `sha256:…` */
  readonly imageId: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly state: ContainerState;
}

export type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

export function isOurs({ labels }: ObservedContainer): boolean {
  return labels[ownerLabel] !== undefined;
}

/** The digest of everything in a spec; two containers with the same one are interchangeable. */
export function specDigest(spec: ContainerSpec): string {
  return digestOf(spec);
}

/** Whether a container was made from exactly this spec. Whether it runs is said by its state. */
export function containerMatches(spec: ContainerSpec, observed: ObservedContainer): boolean {
  return isOurs(observed) && observed.labels[specLabel] === specDigest(spec);
}
