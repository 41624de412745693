import type { CameraModel } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { booleanOf, integerOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import { range } from '../media-elements.ts';
import type { OperationTable } from '../operation.ts';
import { checked } from './password-rules.ts';

const offered = ({ features }: CameraModel) => features.authFailureWarning !== undefined;
const nothing = { min: 0, max: 0 };

/** @see ONVIF Core, Authentication failure warnings */
export const authFailureWarningOperations: OperationTable = {
  GetAuthFailureWarningOptions: {
    access: 'READ_SYSTEM',
    offered,
    read: ({ device: { model } }) => [
      range('tds:MonitorPeriodRange', model.features.authFailureWarning?.periodSeconds ?? nothing),
      range('tds:AuthFailureRange', model.features.authFailureWarning?.maxFailures ?? nothing),
    ],
  },
  GetAuthFailureWarningConfiguration: {
    access: 'READ_SYSTEM',
    offered,
    read: ({ settings: { authFailureWarning } }) => [
      element('tds:Enabled', authFailureWarning.enabled),
      element('tds:MonitorPeriod', authFailureWarning.periodSeconds),
      element('tds:MaxAuthFailures', authFailureWarning.maxFailures),
    ],
  },
  SetAuthFailureWarningConfiguration: {
    access: 'WRITE_SYSTEM',
    offered,
    write: ({ request, settings, device: { model } }) => {
      const fields = readSequence(request, namespaces.tds, 'Enabled MonitorPeriod MaxAuthFailures');
      const { periodSeconds, maxFailures } = model.features.authFailureWarning ?? {};
      const authFailureWarning = {
        enabled: booleanOf(fields.required('Enabled')),
        periodSeconds: checked(integerOf(fields.required('MonitorPeriod')), periodSeconds ?? nothing),
        maxFailures: checked(integerOf(fields.required('MaxAuthFailures')), maxFailures ?? nothing),
      };
      return { ...settings, authFailureWarning };
    },
  },
};
