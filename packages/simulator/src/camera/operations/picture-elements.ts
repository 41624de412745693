import type { Color, Point } from '../settings/picture-settings.ts';
import { senderFault } from '../soap/soap-fault.ts';
import { parseFloatText } from '../soap/typed-values.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../soap/xml-writer.ts';
import { range } from './media-elements.ts';

/** Points and colours carry their numbers in attributes. */

export function point(name: string, { x, y }: Point): XmlNode {
  return elementWith(name, { x, y });
}

export function readPoint(given: XmlElement): Point {
  return { x: numberIn(given, 'x'), y: numberIn(given, 'y') };
}

export function color(name: string, { x, y, z, colorspace }: Color): XmlNode {
  return elementWith(name, { X: x, Y: y, Z: z, Colorspace: colorspace });
}

export function readColor(given: XmlElement): Color {
  const colorspace = given.attributes.get('Colorspace');
  return {
    x: numberIn(given, 'X'),
    y: numberIn(given, 'Y'),
    z: numberIn(given, 'Z'),
    ...(colorspace !== undefined && { colorspace }),
  };
}

/** Options of a device that takes any colour of the YCbCr space. */
export function anyColor(name: string): XmlNode {
  const axes = ['X', 'Y', 'Z'].map((axis) => range(`tt:${axis}`, { min: 0, max: 255 }));
  const colorspace = element('tt:Colorspace', 'http://www.onvif.org/ver10/colorspace/YCbCr');
  return element(name, element('tt:ColorspaceRange', axes, colorspace));
}

function numberIn({ attributes, local }: XmlElement, name: string): number {
  const text = attributes.get(name);
  if (text === undefined) throw senderFault(`Invalid Args: ${local} lacks ${name}`, 'InvalidArgs');
  return parseFloatText(text, name);
}
