import { isIP } from 'node:net';
import type { MulticastValues } from '../camera-settings.ts';
import type { EncoderOptions, Range } from '../encoder/encoder-options.ts';
import type { CameraModel } from '../models/camera-model.ts';
import { namespaces } from '../soap/namespaces.ts';
import { readSequence } from '../soap/read-sequence.ts';
import { booleanOf, integerOf, oneOf, textOf } from '../soap/typed-values.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../soap/xml-writer.ts';

/** Elements that Media1 and Media2 have in common. */

export function videoSourceConfiguration(name: string, model: CameraModel): XmlNode {
  const [width, height] = sensorSize(model);
  return elementWith(
    name,
    { token: model.tokens.videoSourceConfiguration },
    element('tt:Name', 'VideoSourceConfig'),
    element('tt:UseCount', 2),
    element('tt:SourceToken', model.tokens.videoSource),
    elementWith('tt:Bounds', { x: 0, y: 0, width, height }),
  );
}

/** Width and height of the largest picture the camera makes. */
export function sensorSize({ encoderOptions }: CameraModel): readonly [width: number, height: number] {
  const all = encoderOptions.main.flatMap(({ resolutions }) => resolutions);
  return all.toSorted(([w1, h1], [w2, h2]) => w2 * h2 - w1 * h1)[0] ?? [0, 0];
}

export function resolution(name: string, width: number, height: number): XmlNode {
  return element(name, element('tt:Width', width), element('tt:Height', height));
}

export function availableResolutions({ resolutions }: EncoderOptions): readonly XmlNode[] {
  return resolutions.map(([width, height]) => resolution('tt:ResolutionsAvailable', width, height));
}

export function range(name: string, { min, max }: Range): XmlNode {
  return element(name, element('tt:Min', min), element('tt:Max', max));
}

export function multicast({ address, port, ttl, autoStart }: MulticastValues): XmlNode {
  const type = isIP(address) === 6 ? 'IPv6' : 'IPv4';
  return element(
    'tt:Multicast',
    element('tt:Address', element('tt:Type', type), element(`tt:${type}Address`, address)),
    element('tt:Port', port),
    element('tt:TTL', ttl),
    element('tt:AutoStart', autoStart),
  );
}

export function readResolution(given: XmlElement): { readonly width: number; readonly height: number } {
  const fields = readSequence(given, namespaces.tt, 'Width Height');
  return { width: integerOf(fields.required('Width')), height: integerOf(fields.required('Height')) };
}

export function readMulticast(given: XmlElement): MulticastValues {
  const fields = readSequence(given, namespaces.tt, 'Address Port TTL AutoStart');
  const address = readSequence(fields.required('Address'), namespaces.tt, 'Type IPv4Address? IPv6Address?');
  const type = oneOf(address.required('Type'), ['IPv4', 'IPv6']);
  return {
    address: textOf(address.required(`${type}Address`)),
    port: integerOf(fields.required('Port')),
    ttl: integerOf(fields.required('TTL')),
    autoStart: booleanOf(fields.required('AutoStart')),
  };
}
