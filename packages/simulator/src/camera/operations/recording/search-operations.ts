import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { durationDays } from './duration-days.ts';

/** @see ONVIF ver10/search.wsdl */
export const searchOperations: OperationTable = {
  GetServiceCapabilities: { access: 'PRE_AUTH', read: searchCapabilities },
  GetRecordingSummary: { access: 'READ_MEDIA', read: summary },
};

export function searchCapabilities(): XmlNode {
  return elementWith('tse:Capabilities', { MetadataSearch: false, GeneralStartEvents: false });
}

/** The card goes back as far as it is filled, or as the retention allows. */
function summary({ settings, device, cameraNowMs }: OperationContext): XmlNode {
  const filledDays = device.model.features.card?.filledDays ?? 0;
  const keptDays = durationDays(settings.recording.maximumRetention) || Number.POSITIVE_INFINITY;
  const from = cameraNowMs - Math.min(filledDays, keptDays) * 86_400_000;
  const time = (timeMs: number) => `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
  return element(
    'tse:Summary',
    element('tt:DataFrom', time(from)),
    element('tt:DataUntil', time(cameraNowMs)),
    element('tt:NumberRecordings', 1),
  );
}
