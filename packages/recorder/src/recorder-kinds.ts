import { FleetError, type RecorderKindName } from '@wardctl/fleet';
import { mediamtx } from './kinds/mediamtx.ts';
import { motion } from './kinds/motion.ts';
import type { RecorderKind } from './recorder-kind.ts';

export const recorderKinds: Readonly<Record<RecorderKindName, RecorderKind>> = { mediamtx, motion };

/** @throws FleetError `recorder/unknown-kind` */
export function recorderKind(name: string): RecorderKind {
  if (Object.hasOwn(recorderKinds, name)) return recorderKinds[name as RecorderKindName];
  throw new FleetError('recorder/unknown-kind', `no recorder kind is called "${name}"`, {
    hint: `Use one of: ${Object.keys(recorderKinds).join(', ')}.`,
  });
}
