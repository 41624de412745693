import type { Action } from '@wardctl/deploy';
import type { CameraSettings, RecorderImageReference } from '@wardctl/fleet';
import type { RecorderConfiguration, RetentionPolicy } from '@wardctl/recorder';
import { cameraFacts } from './camera-facts.ts';
import { count } from './count.ts';
import type { LeafChange } from './leaf-changes.ts';
import { valueText } from './value.ts';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * What a new resource will be like, in a few lines that are equal for equal devices; how it is addressed is left out.
 * All values are texts.
 */
export function createdFacts({ type, device, changes }: Action): LeafChange[] {
  const inputs = Object.fromEntries(changes.map(({ path, after }) => [path, after]));
  const facts = factsOf[type]?.(inputs, device) ?? [];
  return facts.map(([path, after, subject = device]) => ({
    path,
    before: undefined,
    after,
    subject,
    isItem: subject !== device,
  }));
}

/** What, how, and for which camera when it is not about the resource as a whole. */
type Fact = readonly [string, string, string?];

const factsOf: Readonly<Record<string, (inputs: Inputs, device: string) => Fact[]>> = {
  'wardctl:index:RecorderHost': ({ storagePath }) => [['footage folder', String(storagePath)]],
  'wardctl:index:RecorderImage': ({ image }) => [['image', imageText(image as RecorderImageReference)]],
  'wardctl:index:RecorderContainer': ({ configuration }) =>
    containerFacts(configuration as RecorderConfiguration),
  'wardctl:index:RetentionPolicy': ({ policy }) => retentionFacts(policy as RetentionPolicy),
  'wardctl:index:Camera': ({ settings }, device) =>
    cameraFacts(settings as CameraSettings, device).map((fact) => [...fact]),
};

function imageText({ name, digest, imageId }: RecorderImageReference): string {
  return `${name} ${valueText('', imageId ?? digest)}`;
}

function containerFacts({ kind, cameras }: RecorderConfiguration): Fact[] {
  return [
    ['runs', kind],
    ['records', count(cameras.length, 'camera')],
  ];
}

function retentionFacts({ cameras, holds }: RetentionPolicy): Fact[] {
  return [
    ...cameras.map(
      ({ id, keepSeconds }): Fact => ['footage kept', valueText('keepSeconds', keepSeconds), id],
    ),
    ...holds.map(
      ({ id, camera, from, to }): Fact => ['hold', `${id}: ${minute(from)} to ${minute(to)}`, camera],
    ),
  ];
}

/** `2026-07-18T12:00Z` */
function minute(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1_000).toISOString().slice(0, 16)}Z`;
}
