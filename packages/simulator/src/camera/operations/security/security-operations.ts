import type { CameraModel } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { textOf } from '../../soap/typed-values.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import { certificateBytes } from '../../tls/simulation-certificate.ts';
import type { OperationTable } from '../operation.ts';

/** @see ONVIF ver10/advancedsecurity.wsdl */
export const securityOperations: OperationTable = {
  GetServiceCapabilities: {
    access: 'PRE_AUTH',
    read: ({ device: { model } }) => securityCapabilities(model),
  },
  GetEnabledTLSVersions: {
    access: 'READ_SYSTEM',
    read: ({ settings: { reach } }) => element('tas:Versions', reach.tlsVersions.join(' ')),
  },
  SetEnabledTLSVersions: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request, device: { model } }) => {
      const given = readSequence(request, namespaces.tas, 'Versions').required('Versions');
      const tlsVersions = textOf(given).split(/\s+/).filter(Boolean);
      const { tlsVersions: supported = [] } = model.features;
      if (tlsVersions.length > 0 && tlsVersions.every((version) => supported.includes(version))) {
        return { ...settings, reach: { ...settings.reach, tlsVersions } };
      }
      throw senderFault('The TLS versions are not supported', 'InvalidArgVal', 'TLSVersionNotSupported');
    },
  },
  GetAllCertificates: {
    access: 'READ_SYSTEM_SECRET',
    read: () =>
      element(
        'tas:Certificate',
        element('tas:CertificateID', 'cert-1'),
        element('tas:KeyID', 'key-1'),
        element('tas:CertificateContent', certificateBytes()),
      ),
  },
};

export function securityCapabilities({ features }: CameraModel): XmlNode {
  return element(
    'tas:Capabilities',
    elementWith('tas:KeystoreCapabilities', { MaximumNumberOfCertificates: 16, MaximumNumberOfKeys: 16 }),
    elementWith('tas:TLSServerCapabilities', {
      TLSServerSupported: features.tlsVersions?.join(' '),
      EnabledVersionsSupported: true,
    }),
  );
}
