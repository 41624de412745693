import { namespaces } from '../../namespaces.ts';
import { requireAttribute, requireText, type XmlNode } from '../../xml/xml-node.ts';
import type { AudioPart, VideoSource } from './encoder.ts';

/** The encoder depends on the source, so it goes first. */
export const audioParts = ['AudioEncoder', 'AudioSource'] as const satisfies readonly AudioPart[];

/** A `tt:VideoSourceConfiguration`, which both media services use. */
export function readVideoSource(node: XmlNode | undefined): VideoSource | undefined {
  if (node === undefined) return undefined;
  return {
    configuration: requireAttribute(node, 'token'),
    source: requireText(node, namespaces.tt, 'SourceToken'),
  };
}
