import { isWithin } from '../../encoder/encoder-options.ts';
import type { ImagingOption, ImagingOptions } from '../../models/camera-features.ts';
import type { ImagingValue, ImagingValues } from '../../settings/picture-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { floatOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { imagingSequence } from './imaging-schema.ts';

/**
 * The values a `tt:ImagingSettings20` leads to; what it leaves out stays as it is.
 *
 * @throws SoapFault `ter:InvalidArgVal/SettingsInvalid` for a value out of its range or a part the camera does not have
 */
export function readImaging(
  given: XmlElement,
  before: ImagingValues,
  options: ImagingOptions,
): ImagingValues {
  const fields = readSequence(given, namespaces.tt, imagingSequence.map(([name]) => `${name}?`).join(' '));
  const changed = imagingSequence.flatMap(([name, group]): Changed<ImagingValues>[] => {
    const field = fields.optional(name);
    if (field === undefined) return [];
    const option = options[name];
    if (option === undefined) throw invalid(name);
    if (group === undefined) return [[name, readValue(field, option as ImagingOption)]];
    const groupOptions = option as Readonly<Record<string, ImagingOption>>;
    return [[name, { ...(before[name] as object), ...readGroup(field, group, groupOptions) }]];
  });
  return { ...before, ...Object.fromEntries(changed) };
}

function readGroup(
  given: XmlElement,
  names: readonly string[],
  options: Readonly<Record<string, ImagingOption>>,
) {
  const pattern = names.map((name, index) => (index === 0 ? name : `${name}?`)).join(' ');
  const fields = readSequence(given, namespaces.tt, pattern);
  const values = names.flatMap((name): Changed<Group>[] => {
    const field = fields.optional(name);
    const option = options[name];
    if (field === undefined) return [];
    if (option === undefined) throw invalid(name);
    return [[name, readValue(field, option)]];
  });
  return Object.fromEntries(values);
}

type Changed<Values> = [name: string, value: Values[keyof Values]];
type Group = Readonly<Record<string, ImagingValue>>;

function readValue(given: XmlElement, option: ImagingOption): ImagingValue {
  if ('min' in option) {
    const value = floatOf(given);
    if (isWithin(option, value)) return value;
  } else if (option.includes(textOf(given))) {
    return textOf(given);
  }
  throw invalid(given.local);
}

function invalid(what: string) {
  return senderFault(`The requested settings are incorrect: ${what}`, 'InvalidArgVal', 'SettingsInvalid');
}
