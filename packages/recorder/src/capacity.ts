import { type CameraId, type DesiredCamera, type DesiredRecorder, FleetError } from '@wardctl/fleet';

/** Whether the footage of a recorder's cameras fits on its volume. Decimal units: 1 TB = 10^12 bytes. */
export interface CapacityReport {
  readonly recorder: string;
  readonly cameras: number;
  /** All cameras together. */
  readonly ingestMbps: number;
  readonly gigabytesPerDay: number;
  /** Needed for the configured days, with the overhead. */
  readonly neededTB: number;
  /** Size of the volume as the inventory gives it. */
  readonly sizeTB: number;
  /** What of it may be planned with. */
  readonly usableTB: number;
  readonly fits: boolean;
  /** The longest retention configured on this recorder. */
  readonly longestDays: number;
  /** The largest whole number of days that fits when no camera is kept longer; 0 when not even one does. */
  readonly largestDays: number;
  /** Cameras without a configured bitrate, reckoned with `assumedBitrateKbps`. */
  readonly assumed: readonly CameraId[];
  /** The formula with the numbers put in, for reports. */
  readonly formula: string;
}

/** Main stream of a 4 MP camera, H.265 at 15 fps: what a camera without a configured bitrate counts as. */
export const assumedBitrateKbps = 4_000;

/** Containers, indexes and bitrate peaks on top of the nominal bitrate. */
const overhead = 0.15;
/** ext4 keeps 5 % for root. */
const fileSystemReserve = 0.05;
/** No volume is planned fuller than this. */
const fullestShare = 0.85;
/** 1 Mbit/s for one day is 10^6 / 8 x 86,400 bytes. */
const terabytesPerMbpsDay = 0.0108;

/**
 * Disk arithmetic of one recorder.
 *
 * `needed TB = sum over cameras of (Mbit/s x 0.0108 x days) x 1.15`
 * `usable TB = size TB x 0.95 x 0.85 - Mbit/s x 0.0108 / 24`
 *
 * 0.0108 is TB per Mbit/s and day, 1.15 the overhead, 0.95 what ext4 leaves, 0.85 the fullest a volume is planned, and the last
 * term one hour of ingest as emergency headroom.
 */
export function capacity(recorder: DesiredRecorder, cameras: readonly DesiredCamera[]): CapacityReport {
  const loads = cameras.map(loadOf);
  const ingestMbps = sum(loads.map(({ mbps }) => mbps));
  const sizeTB = recorder.storage.sizeTB;
  const usableTB = usable(sizeTB, ingestMbps);
  const neededTB = needed(loads, Number.POSITIVE_INFINITY);
  const longestDays = Math.max(0, ...loads.map(({ days }) => days));
  const fits = neededTB <= usableTB;
  return {
    recorder: recorder.id,
    cameras: cameras.length,
    ingestMbps: round(ingestMbps),
    gigabytesPerDay: round(ingestMbps * terabytesPerMbpsDay * 1_000),
    neededTB: round(neededTB),
    sizeTB,
    usableTB: round(usableTB),
    fits,
    longestDays,
    largestDays: fits ? Math.floor(longestDays) : largestFitting(loads, usableTB),
    assumed: cameras.filter((camera) => bitrateOf(camera) === undefined).map(({ id }) => id),
    formula: formula(loads, { sizeTB, ingestMbps, neededTB, usableTB }),
  };
}

/** @throws FleetError `recorder/does-not-fit` */
export function assertFits(report: CapacityReport): void {
  if (report.fits) return;
  const { recorder, longestDays, neededTB, usableTB, sizeTB, largestDays } = report;
  throw new FleetError(
    'recorder/does-not-fit',
    `${recorder}: ${longestDays} days need ${neededTB} TB, ${usableTB} TB of its ${sizeTB} TB can be used`,
    {
      hint:
        largestDays > 0
          ? `Keep no camera longer than ${largestDays} days, lower the bitrates, or enlarge the volume.`
          : 'Not even one day fits: lower the bitrates, move cameras to another recorder, or enlarge the volume.',
    },
  );
}

interface Load {
  readonly mbps: number;
  readonly days: number;
}

function loadOf(camera: DesiredCamera): Load {
  return { mbps: (bitrateOf(camera) ?? assumedBitrateKbps) / 1_000, days: camera.retention.days };
}

function bitrateOf(camera: DesiredCamera): number | undefined {
  return camera.settings.encoder?.main?.bitrateKbps;
}

function usable(sizeTB: number, ingestMbps: number): number {
  const hourOfIngest = (ingestMbps * terabytesPerMbpsDay) / 24;
  return Math.max(0, sizeTB * (1 - fileSystemReserve) * fullestShare - hourOfIngest);
}

function needed(loads: readonly Load[], mostDays: number): number {
  return (
    sum(loads.map(({ mbps, days }) => mbps * Math.min(days, mostDays))) * terabytesPerMbpsDay * (1 + overhead)
  );
}

function largestFitting(loads: readonly Load[], usableTB: number): number {
  let days = 0;
  while (needed(loads, days + 1) <= usableTB) days += 1;
  return days;
}

function formula(
  loads: readonly Load[],
  numbers: { sizeTB: number; ingestMbps: number; neededTB: number; usableTB: number },
): string {
  const { sizeTB, ingestMbps, neededTB, usableTB } = numbers;
  const mbpsDays = round(sum(loads.map(({ mbps, days }) => mbps * days)));
  const need = `${mbpsDays} Mbit/s x days x 0.0108 x 1.15 = ${round(neededTB)} TB needed`;
  const have = `${sizeTB} TB x 0.95 x 0.85 - ${round(ingestMbps)} Mbit/s x 0.0108 / 24 = ${round(usableTB)} TB usable`;
  return `${need}; ${have}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Three digits: a gigabyte in a terabyte. */
function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
