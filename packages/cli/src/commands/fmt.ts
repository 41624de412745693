import { Args, Flags } from '@oclif/core';
import { inventoryFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { FormatResult } from '../work/format-files.ts';

export class Fmt extends FleetCommand {
  static override readonly summary = 'Bring the files of the inventory into one style.';
  static override readonly description =
    'Keys stand in the order of the schemas, small things on one line, quotes only where a reader of YAML needs them. Comments stay, and so does what the files say. Formats FILEs, or every file of the inventory; "-" takes standard input to standard output.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --check',
    '<%= config.bin %> <%= command.id %> --sort inventory/wards/hoan-kiem.yaml',
  ];
  static override readonly strict = false;
  static override readonly args = {
    file: Args.string({ description: 'Files; all of the inventory by default.' }),
  };
  static override readonly flags = {
    inventory: inventoryFlag,
    check: Flags.boolean({
      description: 'Write nothing; end with 2 when a file is not formatted.',
      env: 'WARDCTL_FMT_CHECK',
    }),
    sort: Flags.boolean({
      description: 'Also put devices, sites and other lists in the order of their ids.',
      env: 'WARDCTL_FMT_SORT',
    }),
  };

  async run(): Promise<FormatResult> {
    const { argv, flags } = await this.parse(Fmt);
    const files = argv as string[];
    const work = await import('../work/format-files.ts');
    if (files.includes('-')) return this.#filter(files, flags);
    const result = await work.formatFiles(
      files.length > 0 ? files : work.filesOfInventory(flags.inventory),
      flags,
    );
    const { formatView } = await import('../views/format.ts');
    return this.end(result, {
      text: formatView(result, this.output.paint),
      exitCode: flags.check && result.changed.length > 0 ? 2 : 0,
    });
  }

  async #filter(
    files: readonly string[],
    { check, sort }: { check: boolean; sort: boolean },
  ): Promise<FormatResult> {
    if (files.length > 1) this.error('"-" stands alone: give files, or standard input');
    const { formatInput } = await import('../work/format-files.ts');
    const { text, isChanged } = await formatInput(sort);
    const changed = isChanged ? ['-'] : [];
    return this.end(
      { files: 1, changed, written: !check },
      { text: check ? changed.join('\n') : text.trimEnd(), exitCode: check && isChanged ? 2 : 0 },
    );
  }
}
