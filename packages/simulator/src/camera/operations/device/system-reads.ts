import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { oneOf } from '../../soap/typed-values.ts';
import { element, elementWith } from '../../soap/xml-writer.ts';
import { certificateBytes } from '../../tls/simulation-certificate.ts';
import type { OperationTable } from '../operation.ts';

/** What an audit reads and nobody sets. */
export const systemReadOperations: OperationTable = {
  GetSystemLog: {
    access: 'READ_SYSTEM_SECRET',
    offered: ({ features }) => features.systemLog,
    read: ({ request, log }) => {
      const asked = readSequence(request, namespaces.tds, 'LogType').required('LogType');
      if (oneOf(asked, ['System', 'Access']) === 'Access') {
        throw senderFault('There is no access log', 'InvalidArgs', 'AccesslogUnavailable');
      }
      return element('tds:SystemLog', element('tt:String', log()));
    },
  },
  GetSystemUris: {
    access: 'READ_SYSTEM',
    offered: ({ features }) => features.systemUris,
    read: ({ origin }) => [
      element(
        'tds:SystemLogUris',
        element('tt:SystemLog', element('tt:Type', 'System'), element('tt:Uri', `${origin}${systemLogPath}`)),
      ),
    ],
  },
  GetStorageConfigurations: {
    access: 'READ_MEDIA',
    offered: ({ features }) => features.card !== undefined,
    read: () =>
      elementWith(
        'tds:StorageConfigurations',
        { token: 'SDCard_1' },
        elementWith('tds:Data', { type: 'LocalStorage' }, element('tds:LocalPath', '/mnt/sd')),
      ),
  },
  GetCertificates: {
    access: 'READ_SYSTEM_SECRET',
    offered: ({ features }) => features.passwordRules !== undefined,
    read: () =>
      element(
        'tds:NvtCertificate',
        element('tt:CertificateID', 'default'),
        element('tt:Certificate', element('tt:Data', certificateBytes())),
      ),
  },
  GetCertificatesStatus: {
    access: 'READ_SYSTEM',
    offered: ({ features }) => features.passwordRules !== undefined,
    read: () =>
      element('tds:CertificateStatus', element('tt:CertificateID', 'default'), element('tt:Status', true)),
  },
  GetAccessPolicy: {
    access: 'READ_SYSTEM_SECRET',
    offered: ({ features }) => features.passwordRules !== undefined,
    read: () =>
      element('tds:PolicyFile', element('tt:Data', Buffer.from('default policy').toString('base64'))),
  },
};

export const systemLogPath = '/onvif-http/system-log';
