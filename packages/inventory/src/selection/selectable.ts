import type { DesiredCamera, DesiredRecorder, DesiredWard, DeviceId } from '@wardctl/fleet';

/** A device with all that queries ask about. */
export interface Selectable {
  readonly id: DeviceId;
  readonly ward: DesiredWard;
  /** Absent for recorders. */
  readonly camera?: DesiredCamera;
  /** The device itself, or the recorder of the camera. */
  readonly recorder?: DesiredRecorder;
}

/** The devices of a ward: recorders, then cameras. */
export function selectablesOf(ward: DesiredWard): Selectable[] {
  const recorders = new Map<string, DesiredRecorder>(
    ward.recorders.map((recorder) => [recorder.id, recorder]),
  );
  return [
    ...ward.recorders.map((recorder) => ({ id: recorder.id, ward, recorder })),
    ...ward.cameras.map((camera) => {
      const recorder = recorders.get(camera.recorder);
      return { id: camera.id, ward, camera, ...(recorder && { recorder }) };
    }),
  ];
}
