// Started by vendor-install.ts with: ROOT
import { PulumiCommand } from '@pulumi/pulumi/automation/cmd.js';

export type VendorMessage =
  /** The vendor's site is within reach. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'installed' }
  | { readonly kind: 'failed'; readonly reason: string };

const installScript = 'https://get.pulumi.com/install.sh';

async function install(root: string): Promise<VendorMessage> {
  try {
    await (await fetch(installScript)).arrayBuffer();
    process.send?.({ kind: 'answered' } satisfies VendorMessage);
    // Without a version it installs the one of the SDK, which is the pinned one.
    await PulumiCommand.install({ root });
    return { kind: 'installed' };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error as Error) };
  }
}

function reasonOf({ message, cause }: Error): string {
  const [firstLine = ''] = message.split('\n');
  return cause instanceof Error ? `${firstLine}: ${cause.message}` : firstLine;
}

const [root = ''] = process.argv.slice(2);
process.send?.(await install(root), () => process.disconnect());
