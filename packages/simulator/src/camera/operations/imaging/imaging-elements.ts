import type { ImagingOption, ImagingOptions } from '../../models/camera-features.ts';
import type { ImagingValue, ImagingValues } from '../../settings/picture-settings.ts';
import { element, type XmlContent, type XmlNode } from '../../soap/xml-writer.ts';
import { range } from '../media-elements.ts';
import { imagingSequence, optionNames } from './imaging-schema.ts';

/** A `tt:ImagingSettings20`. */
export function imagingSettings(name: string, values: ImagingValues): XmlNode {
  return element(name, inSequence(values, valueElement));
}

/** A `tt:ImagingOptions20`. */
export function imagingOptions(name: string, options: ImagingOptions): XmlNode {
  return element(name, inSequence(options, optionElements));
}

type Group<Leaf> = Readonly<Record<string, Leaf>>;

/** Writes what is there in the order of the schema. */
function inSequence<Leaf extends ImagingValue | ImagingOption>(
  parts: Readonly<Record<string, Leaf | Group<Leaf>>>,
  write: (name: string, leaf: Leaf) => XmlContent,
): XmlContent {
  return imagingSequence.map(([name, group]) => {
    const part = parts[name];
    if (part === undefined) return undefined;
    if (group === undefined) return write(name, part as Leaf);
    const inner = part as Group<Leaf>;
    return element(
      `tt:${name}`,
      group.map((field) => (inner[field] === undefined ? undefined : write(field, inner[field]))),
    );
  });
}

function valueElement(name: string, value: ImagingValue): XmlNode {
  return element(`tt:${name}`, value);
}

function optionElements(name: string, option: ImagingOption): XmlContent {
  const optionName = `tt:${optionNames[name] ?? name}`;
  return 'min' in option ? range(optionName, option) : option.map((word) => element(optionName, word));
}
