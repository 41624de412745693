/** Harm that a change may do only when somebody has allowed it in so many words. */
export interface Allowances {
  /** Footage may become deletable: on recorders, and on devices that record themselves. */
  readonly allowFootageLoss?: boolean;
  /** Privacy masks that a camera shows may go or shrink. */
  readonly allowMaskRemoval?: boolean;
  /** What may cut a device off may change: its address, who may reach it, and how. */
  readonly allowRisky?: boolean;
}

/** For whoever has no plan to approve, and so nobody to ask. */
export const everythingAllowed: Allowances = {
  allowFootageLoss: true,
  allowMaskRemoval: true,
  allowRisky: true,
};
