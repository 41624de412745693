import { inventoryFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { SecretListResult } from '../../work/secrets.ts';

export class SecretList extends FleetCommand {
  static override readonly summary = 'List the secrets of the store by name, and who can read them.';
  static override readonly description = 'Shows no value, and needs no identity.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %>'];
  static override readonly flags = { inventory: inventoryFlag };

  async run(): Promise<SecretListResult> {
    const { flags } = await this.parse(SecretList);
    const { credentials } = await this.context(flags);
    const { listStoredSecrets } = await import('../../work/secrets.ts');
    const result = await listStoredSecrets(credentials);
    const { secretListView } = await import('../../views/secrets.ts');
    return this.end(result, { text: secretListView(result, this.output.paint) });
  }
}
