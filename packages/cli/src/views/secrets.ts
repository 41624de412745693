import { relative } from 'node:path';
import type { InitialisedStore, StoredSecret } from '@wardctl/fleet/secrets';
import type { SecretListResult, SecretRotateKeyResult, SecretSetResult } from '../work/secrets.ts';
import { columns } from './columns.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** What was made, the public key to hand on, and what to do next. */
export function secretInitView(store: InitialisedStore, paint: Paint): string {
  const { identityFile, isNewIdentity, isNewStore, isRecipient, directory, recipient } = store;
  const made = (isNew: boolean) => (isNew ? paint.green('made') : paint.dim('there already'));
  const rows = [
    ['identity', identityFile ?? 'WARDCTL_AGE_IDENTITY', made(isNewIdentity)],
    ['store', shortPath(directory), made(isNewStore)],
    ['public key', recipient, isRecipient ? '' : paint.yellow('no recipient of this store yet')],
  ];
  const next = isRecipient
    ? 'Next: wardctl secret set NAME, then write age:NAME, or age:{id}, to credential in the inventory.'
    : `Next: somebody who can read it runs: wardctl secret rotate-key --add ${recipient}`;
  const warning = 'Keep a copy of the identity in a safe place: without it the secrets are lost.';
  return [columns(rows), ...(isNewIdentity ? [paint.yellow(warning)] : []), next].join('\n');
}

export function secretSetView({ reference, version, change }: SecretSetResult, paint: Paint): string {
  if (change === 'same') return `${reference} has this value already, version ${version}.`;
  if (change === 'added') return `${paint.green('✓')} ${reference} is stored.`;
  return [
    `${paint.green('✓')} ${reference} is stored, version ${version}.`,
    '  Raise credentialVersion of the device, so that what depends on the credential is written again.',
  ].join('\n');
}

/** Names, versions and files; then who can read. */
export function secretListView({ secrets, recipients }: SecretListResult, paint: Paint): string {
  const head = ['secret', 'version', 'file'].map(paint.dim);
  const rows = secrets.map((secret) => [secret.name, versionText(secret, paint), shortPath(secret.file)]);
  const table = secrets.length === 0 ? 'The store is empty.' : columns([head, ...rows]);
  const readers = recipients.map((recipient) => `  ${recipient}`);
  const size = `${count(secrets.length, 'secret')} for ${count(recipients.length, 'recipient')}:`;
  return [table, '', size, ...readers].join('\n');
}

function versionText({ version, pendingVersion }: StoredSecret, paint: Paint): string {
  const proposed = pendingVersion === undefined ? '' : paint.yellow(` ${pendingVersion} proposed`);
  return `${version ?? 'none'}${proposed}`;
}

export function secretRotateKeyView(result: SecretRotateKeyResult, paint: Paint): string {
  const { secrets, files, recipients, removed } = result;
  const done = `${paint.green('✓')} ${count(secrets, 'secret')} in ${count(files.length, 'file')} encrypted again for ${count(recipients.length, 'recipient')}:`;
  const warning =
    'Whoever was removed may have kept a copy, and the history of git has the old files: change the passwords on the devices.';
  return [
    done,
    ...recipients.map((recipient) => `  ${recipient}`),
    ...(removed.length > 0 ? [paint.yellow(warning)] : []),
  ].join('\n');
}

function shortPath(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') ? path : short;
}
