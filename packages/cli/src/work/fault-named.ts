import { FleetError } from '@wardctl/fleet';
import { type FaultName, faultNames } from '@wardctl/simulator';

/** @throws FleetError `usage/invalid` for a fault that virtual cameras do not know */
export function faultNamed(text: string | undefined): FaultName | 'mixed' | undefined {
  if (text === undefined || text === 'mixed') return text;
  const name = faultNames.find((known) => known === text);
  if (name !== undefined) return name;
  throw new FleetError('usage/invalid', `--fault ${text}: there is no such fault`, {
    hint: `One of: mixed, ${faultNames.join(', ')}.`,
  });
}
