import { placeTones } from './tone-placement.ts';

/** A name as it is compared: whatever of letters, tone marks, spaces and dashes differs only in how it was typed is gone. */
export function comparableName(name: string): string {
  return placeTones(name)
    .toLowerCase()
    .replaceAll(/\s*[-\u2010-\u2015]\s*/g, ' - ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
