import { createHash } from 'node:crypto';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { requireChild, requireText } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** The file that says which level may do what. Its format is the vendor's own, so that only a change of it means something. */
export interface AccessPolicy {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** @see ONVIF Core, GetAccessPolicy */
export const getAccessPolicy: Operation<AccessPolicy> = {
  service: 'device',
  name: 'GetAccessPolicy',
  parameters: '',
  read: (response) => {
    const file = Buffer.from(requireText(requireChild(response, tds, 'PolicyFile'), tt, 'Data'), 'base64');
    return { bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') };
  },
};
