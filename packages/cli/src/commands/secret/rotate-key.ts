import { Flags } from '@oclif/core';
import { inventoryFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { SecretRotateKeyResult } from '../../work/secrets.ts';

export class SecretRotateKey extends FleetCommand {
  static override readonly summary = 'Encrypt all secrets again, under new keys, for the recipients.';
  static override readonly description =
    'Without flags for those whom recipients.txt names. Whoever is removed may have kept a copy: change the passwords on the devices too. When it is stopped in the middle, every secret stays readable and the same command ends it.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --add age1mvnmux20ddqez79229uze308jyf9lfyzs6em2v793ukyq4eezf3s5mr6ku',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    add: Flags.string({
      description: 'Public key of somebody who shall read the secrets, age1….',
      env: 'WARDCTL_ADD_RECIPIENT',
      helpValue: 'KEY',
      multiple: true,
    }),
    remove: Flags.string({
      description: 'Public key of somebody who shall not read them any more.',
      env: 'WARDCTL_REMOVE_RECIPIENT',
      helpValue: 'KEY',
      multiple: true,
    }),
  };

  async run(): Promise<SecretRotateKeyResult> {
    const { flags } = await this.parse(SecretRotateKey);
    const { credentials } = await this.context(flags);
    const { rotateStoreKey } = await import('../../work/secrets.ts');
    const result = await rotateStoreKey(credentials, flags);
    const { secretRotateKeyView } = await import('../../views/secrets.ts');
    return this.end(result, { text: secretRotateKeyView(result, this.output.paint) });
  }
}
