import type { CredentialReference } from '@wardctl/fleet';
import type { Camera, Recorder } from '../schema-types.generated.ts';
import type { SheetRow } from './read-row.ts';
import type { PendingSecret, SecretSink } from './secret-sink.ts';
import type { SheetProblem } from './sheet-problem.ts';

interface SecretChange {
  readonly pending?: PendingSecret;
  readonly problem?: SheetProblem;
}

/** What the password of a row changes: nothing where the device has it already, else a reference and what to store. */
export async function applySecret(
  device: Camera | Recorder,
  row: SheetRow,
  { sink, resolved }: { readonly sink: SecretSink; readonly resolved: CredentialReference },
): Promise<SecretChange> {
  const { username: named, password } = row.values;
  if (password === undefined) return {};
  const current = await sink.current(resolved.reference);
  const username = named ?? current?.username;
  if (username === undefined) return { problem: row.problem('password', noUserName) };
  if (current?.username === username && current.password?.reveal() === password.reveal()) return {};
  const reference = sink.referenceOf(device.id);
  if (reference !== resolved.reference) device.credential = reference;
  // What depends on the secret, such as the recorder of a camera, is written again only when the version moves.
  else if (current !== undefined) device.credentialVersion = resolved.version + 1;
  return { pending: { name: device.id, reference, credential: { username, password } } };
}

const noUserName = {
  code: 'sheet/missing-value',
  message: 'a password without a user name',
  hint: 'Add the column username.',
} as const;
