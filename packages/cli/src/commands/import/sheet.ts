import { Args, Flags } from '@oclif/core';
import { inventoryFlag, writeFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { ImportSheetResult } from '../../work/import-sheet.ts';

export class ImportSheet extends FleetCommand {
  static override readonly summary = 'Take devices from spreadsheets into the files of the inventory.';
  static override readonly description =
    'Reads XLSX and CSV with English or Vietnamese headers. Shows what each column means, what is wrong in which cell and how the files would change; --write changes them. Rows are matched by id, else serial, else MAC, else address; an empty cell leaves a value as it is. Passwords go to the store of secrets and nowhere else. Ends with 64 when there are errors, and then writes nothing.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> devices.xlsx',
    '<%= config.bin %> <%= command.id %> phuong-cua-nam.csv --ward vn01-00082 --edition 2025-07-01 --write',
    '<%= config.bin %> <%= command.id %> devices.xlsx --mapping "Tên thiết bị=display_name" --mapping "Cổng=-"',
  ];
  static override readonly args = {
    file: Args.string({ description: 'XLSX workbooks and CSV files.', required: true, multiple: true }),
  };
  static override readonly flags = {
    inventory: inventoryFlag,
    ward: Flags.string({
      char: 'w',
      description: 'Ward of the rows that do not say theirs; it may be a new one.',
      env: 'WARDCTL_WARD',
      helpValue: 'CODE',
    }),
    edition: Flags.string({
      description: 'Edition of unit codes and names that stand without one, such as 2025-07-01.',
      env: 'WARDCTL_EDITION',
      helpValue: 'EDITION',
    }),
    mapping: Flags.string({
      description: 'What a column means, by its header; "-" leaves it out.',
      env: 'WARDCTL_SHEET_MAPPING',
      helpValue: 'HEADER=FIELD',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'trust-formulas': Flags.boolean({
      description: 'Take what the formulas last gave for their values.',
      env: 'WARDCTL_TRUST_FORMULAS',
    }),
    write: writeFlag,
  };

  async run(): Promise<ImportSheetResult> {
    const { args, flags } = await this.parse(ImportSheet);
    const context = await this.context(flags);
    const { importSheetFiles } = await import('../../work/import-sheet.ts');
    const result = await importSheetFiles(args.file, flags, context);
    const { importSheetView } = await import('../../views/import-sheet.ts');
    return this.end(result, {
      text: importSheetView(result, this.output.paint),
      exitCode: result.summary.errors > 0 ? 64 : 0,
    });
  }
}
