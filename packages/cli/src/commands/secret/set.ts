import { Args, Flags } from '@oclif/core';
import { inventoryFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { SecretSetResult } from '../../work/secrets.ts';

export class SecretSet extends FleetCommand {
  static override readonly summary = 'Put a credential into the store of secrets.';
  static override readonly description =
    'The value comes from standard input, or from a prompt that does not show it; never from an argument, which everybody on the machine can read. It is user:password, JSON with username and password or privateKey, or with --username the password or the private key alone.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> vn01-00070-mr-0001',
    '<%= config.bin %> <%= command.id %> vn01-00070-rec-01 --username wardctl < id_ed25519',
    'pass show cameras/old | <%= config.bin %> <%= command.id %> vn01-00070-mr-0002 --username admin',
  ];
  static override readonly args = {
    name: Args.string({
      description: 'Name of the secret; the reference is age:NAME. The id of the device is a good name.',
      required: true,
    }),
  };
  static override readonly flags = {
    inventory: inventoryFlag,
    username: Flags.string({
      description: 'User name; the value is then the password or the private key alone.',
      env: 'WARDCTL_SECRET_USERNAME',
      helpValue: 'USER',
    }),
  };
  // The parser would repeat what it did not expect: a password, most likely.
  static override readonly strict = false;

  async run(): Promise<SecretSetResult> {
    const { args, argv, flags } = await this.parse(SecretSet);
    const { assertNoValue, setSecret } = await import('../../work/secrets.ts');
    assertNoValue(argv);
    const context = await this.context(flags);
    const { readSecretValue } = await import('../../read-secret-value.ts');
    const value = await readSecretValue(args.name, context.cancellation.stop);
    const result = await setSecret(context.credentials, args.name, { value, username: flags.username });
    const { secretSetView } = await import('../../views/secrets.ts');
    return this.end(result, { text: secretSetView(result, this.output.paint) });
  }
}
