import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { childrenOf, isTrue, requireText, textAt } from '../../xml/xml-node.ts';
import { type DeviceCertificate, mostCertificates, readCertificate } from '../certificate.ts';

const { tds, tt } = namespaces;

/** Older devices; newer ones have a keystore instead. @see ONVIF Core, GetCertificates */
export const getCertificates: Operation<readonly DeviceCertificate[]> = {
  service: 'device',
  name: 'GetCertificates',
  parameters: '',
  read: (response) =>
    childrenOf(response, tds, 'NvtCertificate')
      .slice(0, mostCertificates)
      .map((node) =>
        readCertificate(
          requireText(node, tt, 'CertificateID'),
          textAt(node, tt, 'Certificate', 'Data') ?? '',
        ),
      ),
};

/** Ids of the certificates that HTTPS uses. @see ONVIF Core, GetCertificatesStatus */
export const getCertificatesInUse: Operation<readonly string[]> = {
  service: 'device',
  name: 'GetCertificatesStatus',
  parameters: '',
  read: (response) =>
    childrenOf(response, tds, 'CertificateStatus')
      .slice(0, mostCertificates)
      .filter((node) => isTrue(textAt(node, tt, 'Status')))
      .map((node) => requireText(node, tt, 'CertificateID')),
};
