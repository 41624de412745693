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

/**
 * The one part of the SDK's message that says something:
 *
 *     code: -2
 *      stdout:
 *      stderr: Command failed with exit code 3: /bin/sh …
 *     no space left
 *      err?: Error: Command failed …
 */
function reasonOf({ message, cause }: Error): string {
  const [, script] = /\n stderr: ([\s\S]*?)\n err\?:/.exec(message) ?? [];
  const reason = (script ?? message).trim().split('\n').slice(0, 5).join(' / ');
  return cause instanceof Error ? `${reason}: ${cause.message}` : reason;
}

const [root = ''] = process.argv.slice(2);
process.send?.(await install(root), () => process.disconnect());
