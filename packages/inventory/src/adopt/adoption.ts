import type { DesiredCamera, DesiredWard, Ownership, Placement, Problem } from '@wardctl/fleet';
import type { FileRewrite } from '../replace-files.ts';
import type { SeenCamera, SeenStranger, Unsaid } from './seen-camera.ts';

export interface AdoptOptions {
  readonly ward: string;
  readonly site: string;
  /** ISO date on which agreements are judged. */
  readonly today: string;
  readonly cameras: readonly SeenCamera[];
  readonly strangers: readonly SeenStranger[];
  /** What new cameras look at; without it they are written as planned, for a person to decide. */
  readonly placement?: Placement | undefined;
  /** Recorder of new cameras; the only one of the site or ward unless given. */
  readonly recorder?: string | undefined;
  readonly ownership: Ownership;
  /** Write defaults of the site also where they reach cameras that were not read. */
  readonly despiteUnread?: boolean;
  /** Whether a text holds a secret: no file gets such a text. */
  readonly isSecret: (text: string) => boolean;
}

/** A setting that is to be written. */
export interface AdoptedSetting {
  /** Absent for the layer of the site. */
  readonly id?: string;
  /** `encoder.main.bitrateKbps` */
  readonly path: string;
  /** With null for what a lower layer gives and no camera shows. */
  readonly value: unknown;
}

/** A camera that the inventory will have, or will have as installed. */
export interface AddedCamera {
  readonly id: string;
  readonly address: string;
  /** `installed`: it was planned before. `planned`: a person has to decide what is missing. */
  readonly change: 'added' | 'planned' | 'installed';
  /** Why it is written as planned. */
  readonly reason?: string;
}

/** A new camera that is not written, with the reason. */
export interface RefusedCamera {
  readonly address: string;
  readonly reason: string;
  readonly hint: string;
}

/** Values that cameras of one model or placement have in common, and that belong to a layer of the whole city. */
export interface LayerSuggestion {
  readonly layer: 'model' | 'placement';
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
  readonly cameras: number;
}

/** What adopting would change. Nothing is changed yet. */
export interface Adoption {
  readonly files: readonly FileRewrite[];
  /** That the inventory would have, and has not now. */
  readonly problems: readonly Problem[];
  readonly settings: readonly AdoptedSetting[];
  readonly added: readonly AddedCamera[];
  readonly refused: readonly RefusedCamera[];
  readonly unsaid: readonly Unsaid[];
  readonly suggestions: readonly LayerSuggestion[];
  /** Cameras of the site that were not read, for whose sake the defaults of the site wait. */
  readonly heldBackBy: readonly string[];
  /** What the ward will resolve to, without what is only planned. */
  readonly wards: readonly DesiredWard[];
  /** What the cameras of the site, also planned ones, will resolve to. */
  readonly cameras: ReadonlyMap<string, DesiredCamera>;
}
