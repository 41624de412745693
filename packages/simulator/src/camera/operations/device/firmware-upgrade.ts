import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

/** Where the image goes; it is taken for some time after StartFirmwareUpgrade: see FirmwareDesk. */
export const firmwareUploadPath = '/onvif-http/firmware';

export const firmwareOperations: OperationTable = {
  StartFirmwareUpgrade: {
    access: 'UNRECOVERABLE',
    offered: ({ features }) => features.httpFirmwareUpgrade,
    write: ({ settings }) => settings,
    answer: ({ origin, faults: { emptyUploadUri } }) => [
      element('tds:UploadUri', emptyUploadUri ? '' : `${origin}${firmwareUploadPath}`),
      element('tds:UploadDelay', emptyUploadUri ? 'PT0S' : 'PT1S'),
      element('tds:ExpectedDownTime', emptyUploadUri ? 'PT0S' : 'PT30S'),
    ],
  },
};
