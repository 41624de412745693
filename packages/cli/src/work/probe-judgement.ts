import {
  type FleetErrorCode,
  type IdentityVerdict,
  type InventoryDevice,
  judgeIdentities,
} from '@wardctl/fleet';
import type { Probed, ProbedCamera } from './probe-result.ts';
import { stateOfVerdict } from './probe-state.ts';

/** Devices that turned out to be somebody or somewhere else once all were looked at, as they are said now. */
export function judgeDevices(devices: readonly Probed[], known: readonly InventoryDevice[]): ProbedCamera[] {
  const cameras = devices.filter((device) => device.kind === 'camera');
  const verdicts = judgeIdentities(answersOf(cameras), known);
  return cameras.flatMap((device) => {
    const verdict = verdicts.get(device.id);
    return verdict === undefined ? [] : [judged(device, verdict)];
  });
}

function answersOf(cameras: readonly ProbedCamera[]) {
  return new Map(
    cameras.flatMap(({ id, camera }) =>
      camera?.serial === undefined ? [] : [[id, { serial: camera.serial, macs: camera.macs }] as const],
    ),
  );
}

/** A device that answers as itself keeps what its own look has found. */
function judged(device: ProbedCamera, identity: IdentityVerdict): ProbedCamera {
  const state = stateOfVerdict(identity);
  if (state === undefined) return { ...device, identity };
  return { ...device, state, identity, error: identityError(device, identity) };
}

function identityError(device: ProbedCamera, identity: IdentityVerdict): NonNullable<ProbedCamera['error']> {
  const code: FleetErrorCode = 'device/identity-mismatch';
  const message = `${device.id}: ${verdictText(device, identity)}`;
  return { code, message, hint: hints[identity.verdict] };
}

function verdictText(
  { camera, error, id }: ProbedCamera,
  { verdict, at, answeredBy }: IdentityVerdict,
): string {
  const stranger = `${camera?.manufacturer ?? ''} ${camera?.model ?? ''}`.trim();
  const marks = [`serial ${camera?.serial}`, ...(camera?.macs ?? []).slice(0, 1)].join(', ');
  switch (verdict) {
    case 'moved':
      return `it answers at the address of ${at}`;
    case 'swapped':
      return `it and ${at} answer at the address of each other`;
    case 'missing':
      return `${answeredBy} answers at its address, and it answers nowhere`;
    case 'rogue':
      return `at its address answers a device that the inventory does not know: ${stranger}, ${marks}`;
    default:
      return (error?.message ?? '').replace(`${id}: `, '');
  }
}

const hints: Readonly<Record<IdentityVerdict['verdict'], string>> = {
  match: '',
  doubtful: 'Nothing was written to it. Correct the serial or the MAC in the inventory.',
  moved: 'Nothing was written to it. Correct its address in the inventory, or in the device.',
  swapped: 'Nothing was written to them. Exchange their addresses in the inventory, or in the devices.',
  missing:
    'Nothing was written. Find out where it is; probe the whole ward to find it at the address of another.',
  rogue:
    'Nothing was written to it. Find out whose device it is; take it in with its serial and MAC if it is yours.',
};
