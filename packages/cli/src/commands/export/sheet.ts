import { Flags } from '@oclif/core';
import { selectionFlags, stateFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { ExportSheetResult } from '../../work/export-sheet.ts';

export class ExportSheet extends FleetCommand {
  static override readonly summary = 'Write devices as a spreadsheet that "import sheet" takes back.';
  static override readonly description =
    'One row for each recorder and camera, with references to credentials and no password. Its import changes nothing. Prints CSV unless a file is given.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --output devices.xlsx',
    '<%= config.bin %> <%= command.id %> --ward vn01-00070 --on "placement=hotspot" > hotspots.csv',
  ];
  static override readonly flags = {
    ...selectionFlags,
    'state-dir': stateFlag,
    output: Flags.string({
      char: 'o',
      description: 'Write to this file, .xlsx or .csv.',
      env: 'WARDCTL_SHEET_OUTPUT',
      helpValue: 'FILE',
    }),
  };

  async run(): Promise<ExportSheetResult> {
    const { flags } = await this.parse(ExportSheet);
    const context = await this.context(flags);
    const { exportSheetFile } = await import('../../work/export-sheet.ts');
    const result = await exportSheetFile(flags, context);
    const { exportSheetView } = await import('../../views/export-sheet.ts');
    return this.end(result, { text: exportSheetView(result) });
  }
}
