import type { ObservedMask, PrivacyMask } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { withChild, xmlElement } from '../../xml/edit-xml.ts';
import { escapeXml, writeXml } from '../../xml/write-xml.ts';
import {
  attributeOf,
  childrenOf,
  isTrue,
  parseNumber,
  requireAttribute,
  requireChild,
  requireNumber,
  requireText,
  type XmlNode,
  XmlShapeError,
} from '../../xml/xml-node.ts';

const { tr2, tt } = namespaces;

/** Child names of `tr2:Mask` in the sequence of the schema. */
const order = ['ConfigurationToken', 'Polygon', 'Type', 'Color', 'Enabled'];

export interface Mask extends ObservedMask {
  /** As the device sent it, which a change starts from. */
  readonly element: XmlNode;
}

export interface MaskOptions {
  readonly maxMasks: number;
  readonly maxPoints: number;
  readonly types: readonly string[];
  readonly rectangleOnly: boolean;
}

type Polygon = PrivacyMask['polygon'];

/** Masks of one video source configuration. @see ONVIF Media2, GetMasks */
export function getMasks(source: string): Operation<readonly Mask[]> {
  return {
    service: 'media2',
    name: 'GetMasks',
    parameters: `<tr2:ConfigurationToken>${escapeXml(source)}</tr2:ConfigurationToken>`,
    read: (response) => childrenOf(response, tr2, 'Masks').map(readMask),
  };
}

/** @see ONVIF Media2, GetMaskOptions */
export function getMaskOptions(source: string): Operation<MaskOptions> {
  return {
    service: 'media2',
    name: 'GetMaskOptions',
    parameters: `<tr2:ConfigurationToken>${escapeXml(source)}</tr2:ConfigurationToken>`,
    read: (response) => {
      const options = requireChild(response, tr2, 'Options');
      return {
        maxMasks: requireNumber(options, tr2, 'MaxMasks'),
        maxPoints: requireNumber(options, tr2, 'MaxPoints'),
        types: childrenOf(options, tr2, 'Types').map(({ text }) => text.trim()),
        rectangleOnly: isTrue(attributeOf(options, 'RectangleOnly')),
      };
    },
  };
}

/** @see ONVIF Media2, CreateMask; faults `MaxMasks`, `InvalidPolygon` */
export function createMask(source: string, polygon: Polygon, type: string): Operation<XmlNode> {
  return {
    service: 'media2',
    name: 'CreateMask',
    parameters:
      `<tr2:Mask><tr2:ConfigurationToken>${escapeXml(source)}</tr2:ConfigurationToken>` +
      `${writeXml(polygonElement(polygon))}<tr2:Type>${escapeXml(type)}</tr2:Type>` +
      '<tr2:Enabled>true</tr2:Enabled></tr2:Mask>',
    read: (response) => response,
  };
}

/** Moves a mask and switches it on, everything else of it as it was. @see ONVIF Media2, SetMask */
export function setMask({ element }: Mask, polygon: Polygon): Operation<XmlNode> {
  const moved = withChild(element, polygonElement(polygon), order);
  const mask = withChild(moved, xmlElement(tr2, 'Enabled', 'true'), order);
  return {
    service: 'media2',
    name: 'SetMask',
    parameters: writeXml({ ...mask, namespace: tr2, name: 'Mask' }),
    read: (response) => response,
  };
}

/** @see ONVIF Media2, DeleteMask */
export function deleteMask({ token }: Mask): Operation<XmlNode> {
  return {
    service: 'media2',
    name: 'DeleteMask',
    parameters: `<tr2:Token>${escapeXml(token)}</tr2:Token>`,
    read: (response) => response,
  };
}

function readMask(element: XmlNode): Mask {
  return {
    token: requireAttribute(element, 'token'),
    polygon: childrenOf(requireChild(element, tr2, 'Polygon'), tt, 'Point').map(readPoint),
    enabled: isTrue(requireText(element, tr2, 'Enabled')),
    element,
  };
}

function readPoint(node: XmlNode): Polygon[number] {
  const [x, y] = ['x', 'y'].map((axis) => parseNumber(attributeOf(node, axis)));
  if (x === undefined || y === undefined) throw new XmlShapeError('a Point of a mask has no x and y');
  return [x, y];
}

function polygonElement(polygon: Polygon): XmlNode {
  const points = polygon.map(([x, y]) => ({
    ...xmlElement(tt, 'Point', []),
    attributes: [
      { namespace: '', name: 'x', value: String(x) },
      { namespace: '', name: 'y', value: String(y) },
    ],
  }));
  return xmlElement(tr2, 'Polygon', points);
}
