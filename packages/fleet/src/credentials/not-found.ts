import { FleetError } from '../fleet-error.ts';

const usualHint = 'Put the credential there, or point the device to another reference.';

export function notFound(
  reference: string,
  what: string,
  { hint = usualHint }: { readonly hint?: string } = {},
): FleetError {
  return new FleetError('secret/not-found', `${reference}: ${what}`, { hint });
}
