import { Flags } from '@oclif/core';
import { eventsFlag, inventoryFlag, searchFlags } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { DiscoverResult } from '../work/discover-result.ts';

export class Discover extends FleetCommand {
  static override readonly summary =
    'Look for cameras in the subnet of one site, and hold them against the inventory.';
  static override readonly description =
    'Asks every address of the subnet by WS-Discovery and for its clock by HTTP. Signs in nowhere and changes nothing. What is missing or new is a result, not a failure.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --site vn01-00070/trang-tien',
    '<%= config.bin %> <%= command.id %> --site vn01-00070/trang-tien --ports 80,8000 --rate 20',
    '<%= config.bin %> <%= command.id %> --site vn01-00070/trang-tien --multicast eth0 --json',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    site: Flags.string({
      description: 'The site whose subnet is looked through.',
      env: 'WARDCTL_SITE',
      helpValue: 'WARD/SITE',
      required: true,
    }),
    ...searchFlags,
    events: eventsFlag,
  };

  async run(): Promise<DiscoverResult> {
    const { flags } = await this.parse(Discover);
    const context = await this.context(flags);
    const { discover } = await import('../work/discover.ts');
    const { discoverProgress, discoverView } = await import('../views/discover.ts');
    const result = await discoverProgress((looked) => discover(flags, context, { looked }));
    return this.end(result, { text: discoverView(result, this.output.paint) });
  }
}
