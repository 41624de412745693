import type { ImagingSettings } from '@wardctl/fleet';
import { namespaces } from '../namespaces.ts';
import type { Imaging, ImagingOptions } from '../services/imaging/imaging.ts';
import { nearestInRange } from '../services/number-range.ts';
import { withChild, xmlElement } from '../xml/edit-xml.ts';
import { childAt, type XmlNode } from '../xml/xml-node.ts';

const { tt } = namespaces;

/** Child names of `tt:ImagingSettings20` and of `tt:Exposure20` in the sequence of the schema. */
const order = [
  'BacklightCompensation',
  'Brightness',
  'ColorSaturation',
  'Contrast',
  'Exposure',
  'Focus',
  'IrCutFilter',
  'Sharpness',
  'WideDynamicRange',
  'WhiteBalance',
  'Extension',
];
const exposureOrder = [
  'Mode',
  'Priority',
  'Window',
  'MinExposureTime',
  'MaxExposureTime',
  'MinGain',
  'MaxGain',
  'MinIris',
  'MaxIris',
  'ExposureTime',
  'Gain',
  'Iris',
];

/** Path of a setting, what is sent for it, and where it goes. */
interface Step {
  readonly path: string;
  readonly value: string | number;
  readonly place: readonly [name: string, child?: string];
  readonly text: string;
}

export interface ImagingChange {
  /** The whole settings with the wanted ones in them. */
  readonly element: XmlNode;
  /** By path, what the device is sent; what it does not offer is not in it. */
  readonly expected: ReadonlyMap<string, unknown>;
}

/** What to send so that the picture becomes as wanted, as far as the device can. */
export function imagingChange(
  wanted: ImagingSettings,
  { element, settings }: Imaging,
  offer: ImagingOptions,
): ImagingChange {
  const steps = [...modeSteps(wanted, settings, offer), ...timeSteps(wanted, settings, offer)];
  let changed = element;
  for (const { place, text } of steps) changed = put(changed, place, text);
  return { element: changed, expected: new Map(steps.map(({ path, value }) => [path, value])) };
}

function modeSteps(wanted: ImagingSettings, seen: ImagingSettings, offer: ImagingOptions): readonly Step[] {
  const modes = [
    [wanted.wideDynamicRange, seen.wideDynamicRange, offer.wideDynamicRange, ['WideDynamicRange', 'Mode']],
    [wanted.irCutFilter, seen.irCutFilter, offer.irCutFilter, ['IrCutFilter']],
    [wanted.exposure?.mode, seen.exposure?.mode, offer.exposureModes, ['Exposure', 'Mode']],
  ] as const;
  const paths = ['imaging.wideDynamicRange', 'imaging.irCutFilter', 'imaging.exposure.mode'];
  return modes.flatMap(([value, shown, offered, place], index) => {
    const text = value?.toUpperCase();
    const isOffered = offered.length === 0 ? shown !== undefined : offered.includes(text ?? '');
    if (value === undefined || text === undefined || !isOffered) return [];
    return [{ path: paths[index] ?? '', value, place, text }];
  });
}

function timeSteps(wanted: ImagingSettings, seen: ImagingSettings, offer: ImagingOptions): readonly Step[] {
  const times = [
    ['maxExposureMicroseconds', offer.maxExposure, 'MaxExposureTime'],
    ['exposureMicroseconds', offer.exposure, 'ExposureTime'],
  ] as const;
  return times.flatMap(([field, range, name]) => {
    const value = wanted.exposure?.[field];
    if (value === undefined || (range === undefined && seen.exposure?.[field] === undefined)) return [];
    const nearest = range === undefined ? value : nearestInRange(value, range);
    return [
      { path: `imaging.exposure.${field}`, value: nearest, place: ['Exposure', name], text: String(nearest) },
    ];
  });
}

function put(element: XmlNode, [name, child]: Step['place'], text: string): XmlNode {
  if (child === undefined) return withChild(element, xmlElement(tt, name, text), order);
  const old = childAt(element, tt, name) ?? xmlElement(tt, name, []);
  return withChild(element, withChild(old, xmlElement(tt, child, text), exposureOrder), order);
}
