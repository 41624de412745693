import { Args, Flags } from '@oclif/core';
import { selectionFlags, stateFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { ShowResult } from '../work/show-devices.ts';

const { on: _, ...narrowingFlags } = selectionFlags;
const formats = ['yaml', 'json', 'table', 'csv'] as const;

export class Show extends FleetCommand {
  static override readonly summary = 'Show devices as they resolve, with every layer in them.';
  static override readonly description =
    'Reads files only. Credentials are shown as references, never themselves. One device by its id is found without reading the others.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> vn01-00070-mr-0001',
    '<%= config.bin %> <%= command.id %> "placement=main-road" --output table',
    '<%= config.bin %> <%= command.id %> --ward vn01-00070 --output csv',
  ];
  static override readonly args = {
    selector: Args.string({ description: 'Which devices, as for --on; all when absent.' }),
  };
  static override readonly flags = {
    ...narrowingFlags,
    'state-dir': stateFlag,
    output: Flags.option({ options: formats })({
      char: 'o',
      default: 'yaml',
      description: 'How to write them.',
      env: 'WARDCTL_OUTPUT',
    }),
  };

  async run(): Promise<ShowResult> {
    const { args, flags } = await this.parse(Show);
    const { signal } = (await this.context(flags)).cancellation;
    const { showDevices } = await import('../work/show-devices.ts');
    const shown = await showDevices(
      { ...flags, on: args.selector },
      { signal, tell: (notes) => this.tell(notes) },
    );
    const { showView } = await import('../views/show.ts');
    return this.end(shown, { text: showView(shown, flags.output) });
  }
}
