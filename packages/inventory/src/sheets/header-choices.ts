import { FleetError } from '@wardctl/fleet';
import { type Field, requireField } from './fields.ts';
import { foldText } from './fold-text.ts';
import type { HeaderChoices } from './map-columns.ts';

/**
 * What columns mean, from texts like `Tên thiết bị=display_name`; `STT=-` leaves a column out.
 *
 * @throws FleetError `usage/invalid`
 */
export function parseHeaderChoices(texts: readonly string[]): HeaderChoices {
  return new Map<string, Field | undefined>(texts.map(parseChoice));
}

function parseChoice(text: string): readonly [string, Field | undefined] {
  const at = text.lastIndexOf('=');
  const header = foldText(text.slice(0, Math.max(at, 0)));
  if (header === '') {
    throw new FleetError('usage/invalid', `--mapping "${text}" is not of the form HEADER=FIELD`, {
      hint: 'For example: --mapping "Tên thiết bị=display_name", or "STT=-" to leave a column out.',
    });
  }
  const field = text.slice(at + 1).trim();
  return [header, field === '-' ? undefined : requireField(field)];
}
