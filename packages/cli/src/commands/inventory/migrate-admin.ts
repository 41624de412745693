import { Flags } from '@oclif/core';
import { inventoryFlag, writeFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { MigrateAdminResult } from '../../work/migrate-admin.ts';

export class MigrateAdmin extends FleetCommand {
  static override readonly summary = 'Take wards to another edition of the administrative units.';
  static override readonly description =
    'Old units were divided and codes are used again, so each camera is looked for by mapping and by position. A ward whose cameras fall apart, or whose place nobody can tell, is listed and left alone; with --write that ends with 3. Codes of wards and ids of devices stay.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --to 2025-07-01 --mapping units.csv',
    '<%= config.bin %> <%= command.id %> --to 2025-07-01 --polygons units.geojson --unit-property ma_xa --write',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    to: Flags.string({
      description: 'Edition to migrate to, the day from which it is in force.',
      env: 'WARDCTL_TO',
      helpValue: 'EDITION',
      required: true,
    }),
    mapping: Flags.string({
      description: 'What became of the old units: CSV with the columns from and to, or a JSON map.',
      env: 'WARDCTL_MAPPING',
      helpValue: 'FILE',
    }),
    polygons: Flags.string({
      description: 'Borders of the new units, GeoJSON in WGS 84.',
      env: 'WARDCTL_POLYGONS',
      helpValue: 'FILE',
    }),
    'unit-property': Flags.string({
      default: 'unit',
      description: 'Property of the polygons that holds the code of the unit.',
      env: 'WARDCTL_UNIT_PROPERTY',
      helpValue: 'NAME',
    }),
    write: writeFlag,
  };

  async run(): Promise<MigrateAdminResult> {
    const { flags } = await this.parse(MigrateAdmin);
    const { migrateInventory } = await import('../../work/migrate-admin.ts');
    const result = await migrateInventory(flags);
    const { migrateAdminView } = await import('../../views/migrate-admin.ts');
    const refused = result.summary.splits + result.summary.undecided;
    return this.end(result, {
      text: migrateAdminView(result, this.output.paint),
      exitCode: flags.write && refused > 0 ? 3 : 0,
    });
  }
}
