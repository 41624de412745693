import type { InitialisedStore } from '@wardctl/fleet/secrets';
import { inventoryFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';

export class SecretInit extends FleetCommand {
  static override readonly summary = 'Make your age identity, and a store of secrets beside the inventory.';
  static override readonly description =
    'What is there stays: an identity is never written over, and a store that exists takes in nobody by itself. The identity is in WARDCTL_AGE_IDENTITY, or in the file that WARDCTL_AGE_IDENTITY_FILE names, ~/.config/wardctl/identity.txt by default. Keep a copy of it in a safe place: without it nobody reads the secrets.';
  static override readonly examples = ['<%= config.bin %> <%= command.id %>'];
  static override readonly flags = { inventory: inventoryFlag };

  async run(): Promise<InitialisedStore> {
    const { flags } = await this.parse(SecretInit);
    const { baseDirectory } = await this.context(flags);
    const { initSecrets } = await import('../../work/secrets.ts');
    const result = await initSecrets(baseDirectory, process.env);
    const { secretInitView } = await import('../../views/secrets.ts');
    return this.end(result, { text: secretInitView(result, this.output.paint) });
  }
}
