import { Args, Flags } from '@oclif/core';
import { inventoryFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { SecretRemoveResult } from '../../work/secrets.ts';

export class SecretRemove extends FleetCommand {
  static override readonly summary = 'Take a secret out of the store.';
  static override readonly description =
    'Asks first. The history of git keeps the encrypted value: change the password on the device too.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %> vn01-00070-mr-0001'];
  static override readonly args = {
    name: Args.string({ description: 'Name of the secret.', required: true }),
  };
  static override readonly flags = {
    inventory: inventoryFlag,
    yes: Flags.boolean({ char: 'y', description: 'Do not ask for confirmation.', env: 'WARDCTL_YES' }),
  };

  async run(): Promise<SecretRemoveResult> {
    const { args, flags } = await this.parse(SecretRemove);
    const { credentials, cancellation } = await this.context(flags);
    const { confirm } = await import('../../confirm.ts');
    await confirm(`Remove age:${args.name}?`, { isGiven: flags.yes, signal: cancellation.stop });
    const { removeSecret } = await import('../../work/secrets.ts');
    const result = await removeSecret(credentials, args.name);
    return this.end(result, { text: `${result.reference} is removed.` });
  }
}
