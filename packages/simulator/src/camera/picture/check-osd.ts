import { isWithin } from '../encoder/encoder-options.ts';
import type { OsdOptions } from '../models/camera-features.ts';
import type { OsdValues, Point } from '../settings/picture-settings.ts';
import { receiverFault, senderFault } from '../soap/soap-fault.ts';

/**
 * Refuses a text that the camera cannot write; takes the nearest font size it has.
 *
 * @throws SoapFault `ter:InvalidArgVal/ConfigModify`
 */
export function adaptOsd(wanted: OsdValues, options: OsdOptions): OsdValues {
  const { text, position } = wanted;
  if (options.maxByType[text.type] === undefined) throw notPossible(`the text type ${text.type}`);
  refuseFormat('date format', text.dateFormat, options.dateFormats);
  refuseFormat('time format', text.timeFormat, options.timeFormats);
  if (text.type === 'Plain' && text.plainText === undefined) throw notPossible('a plain text without text');
  if ((text.plainText ?? '').length > options.maxTextLength) throw notPossible('a text this long');
  if (position.type === 'Custom' && !isInPicture(position.point)) throw notPossible('the position');
  const { fontSize: allowed } = options;
  const fontSize = text.fontSize && Math.min(allowed.max, Math.max(allowed.min, text.fontSize));
  return { ...wanted, text: { ...text, ...(fontSize !== undefined && { fontSize }) } };
}

/** @throws SoapFault `ter:Action/MaxOSDs` */
export function refuseTooMany(osds: readonly OsdValues[], { maxTotal, maxByType }: OsdOptions): void {
  const isOver = osds.some(({ text }) => {
    const alike = osds.filter((other) => other.text.type === text.type).length;
    return alike > (maxByType[text.type] ?? 0);
  });
  if (osds.length <= maxTotal && !isOver) return;
  throw receiverFault('The maximum number of supported OSDs has been reached', 'Action', 'MaxOSDs');
}

export function isInPicture(point: Point | undefined): boolean {
  const side = { min: -1, max: 1 };
  return point !== undefined && isWithin(side, point.x) && isWithin(side, point.y);
}

function refuseFormat(what: string, format: string | undefined, known: readonly string[]): void {
  if (format !== undefined && !known.includes(format)) throw notPossible(`the ${what} ${format}`);
}

function notPossible(what: string) {
  return senderFault(
    `The configuration parameters are not possible to set: ${what}`,
    'InvalidArgVal',
    'ConfigModify',
  );
}
