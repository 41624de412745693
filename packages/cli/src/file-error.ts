import { FleetError } from '@wardctl/fleet';

/** A file that the command line names for writing, and that cannot be written. */
export function cannotWrite(flag: string, file: string, cause: unknown): FleetError {
  const why = (cause as NodeJS.ErrnoException).code;
  return new FleetError('usage/invalid', `${flag} ${file}: it cannot be written (${why})`, {
    hint: 'Give a file in a folder that exists and may be written.',
    cause,
  });
}
