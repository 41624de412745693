import type { InitFleetResult } from '../work/init-fleet.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** What was made, and what to do first. */
export function initFleetView({ directory, files, planned }: InitFleetResult, paint: Paint): string {
  const shown = files.filter((file) => !file.startsWith('schemas/'));
  return [
    ...shown.map((file) => `  ${file}`),
    `  schemas/  ${count(files.length - shown.length, 'file')} for editors`,
    '',
    `${paint.green('Ready')}: ${directory} validates; ${count(planned, 'device')} of the example ward are planned.`,
    'Next: look for "To be replaced" in its files, then make a ward:',
    `  cd ${directory} && wardctl init ward --unit 00082 --from hoan-kiem --placement main-road=12,residential=20`,
  ].join('\n');
}
