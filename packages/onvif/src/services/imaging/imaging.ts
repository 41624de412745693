import type { ImagingSettings } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml, writeXml } from '../../xml/write-xml.ts';
import { childAt, childrenOf, numberAt, requireChild, textAt, type XmlNode } from '../../xml/xml-node.ts';
import { type NumberRange, readRange } from '../number-range.ts';

const { timg, tt } = namespaces;

export interface Imaging {
  readonly settings: ImagingSettings;
  /** As the device sent it, which a change starts from. */
  readonly element: XmlNode;
}

/** What a video source can do; an empty list: the device does not say. */
export interface ImagingOptions {
  readonly wideDynamicRange: readonly string[];
  readonly irCutFilter: readonly string[];
  readonly exposureModes: readonly string[];
  readonly maxExposure?: NumberRange;
  readonly exposure?: NumberRange;
}

/** @see ONVIF Imaging, GetImagingSettings */
export function getImagingSettings(source: string): Operation<Imaging> {
  return {
    service: 'imaging',
    name: 'GetImagingSettings',
    parameters: sourceElement(source),
    read: (response) => {
      const element = requireChild(response, timg, 'ImagingSettings');
      return { settings: readSettings(element), element };
    },
  };
}

/** @see ONVIF Imaging, GetOptions */
export function getImagingOptions(source: string): Operation<ImagingOptions> {
  return {
    service: 'imaging',
    name: 'GetOptions',
    parameters: sourceElement(source),
    read: (response) => readOptions(requireChild(response, timg, 'ImagingOptions')),
  };
}

/** @see ONVIF Imaging, SetImagingSettings; fault `SettingsInvalid` */
export function setImagingSettings(source: string, settings: XmlNode): Operation<XmlNode> {
  return {
    service: 'imaging',
    name: 'SetImagingSettings',
    parameters:
      sourceElement(source) +
      writeXml({ ...settings, namespace: timg, name: 'ImagingSettings' }) +
      '<timg:ForcePersistence>true</timg:ForcePersistence>',
    read: (response) => response,
  };
}

function sourceElement(source: string): string {
  return `<timg:VideoSourceToken>${escapeXml(source)}</timg:VideoSourceToken>`;
}

function readSettings(node: XmlNode): ImagingSettings {
  const wide = textAt(node, tt, 'WideDynamicRange', 'Mode');
  const filter = textAt(node, tt, 'IrCutFilter');
  const mode = textAt(node, tt, 'Exposure', 'Mode');
  const maxExposureMicroseconds = numberAt(node, tt, 'Exposure', 'MaxExposureTime');
  const exposureMicroseconds = numberAt(node, tt, 'Exposure', 'ExposureTime');
  return {
    ...(wide && { wideDynamicRange: wide === 'ON' ? 'on' : 'off' }),
    ...(filter && { irCutFilter: filter === 'ON' ? 'on' : filter === 'OFF' ? 'off' : 'auto' }),
    ...(mode && {
      exposure: {
        mode: mode === 'MANUAL' ? 'manual' : 'auto',
        ...(maxExposureMicroseconds !== undefined && { maxExposureMicroseconds }),
        ...(exposureMicroseconds !== undefined && { exposureMicroseconds }),
      },
    }),
  };
}

function readOptions(node: XmlNode): ImagingOptions {
  const modes = (name: string, child: string) => {
    const parent = name === '' ? node : childAt(node, tt, name);
    return parent === undefined ? [] : childrenOf(parent, tt, child).map(({ text }) => text.trim());
  };
  const maxExposure = readRange(node, tt, 'Exposure', 'MaxExposureTime');
  const exposure = readRange(node, tt, 'Exposure', 'ExposureTime');
  return {
    wideDynamicRange: modes('WideDynamicRange', 'Mode'),
    irCutFilter: modes('', 'IrCutFilterModes'),
    exposureModes: modes('Exposure', 'Mode'),
    ...(maxExposure && { maxExposure }),
    ...(exposure && { exposure }),
  };
}
