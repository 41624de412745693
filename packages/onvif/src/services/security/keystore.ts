import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { childrenOf, requireText, textAt } from '../../xml/xml-node.ts';
import { type DeviceCertificate, mostCertificates, readCertificate } from '../certificate.ts';

const { tas } = namespaces;

/** @see ONVIF Security Configuration, GetAllCertificates */
export const getAllCertificates: Operation<readonly DeviceCertificate[]> = {
  service: 'security',
  name: 'GetAllCertificates',
  parameters: '',
  read: (response) =>
    childrenOf(response, tas, 'Certificate')
      .slice(0, mostCertificates)
      .map((node) =>
        readCertificate(
          requireText(node, tas, 'CertificateID'),
          textAt(node, tas, 'CertificateContent') ?? '',
        ),
      ),
};
