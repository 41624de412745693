import { Flags } from '@oclif/core';
import { concurrencyFlag, endpointsFlag, eventsFlag, inventoryFlag, searchFlags } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { AdoptWork } from '../work/adopt.ts';
import type { AdoptResult } from '../work/adopt-result.ts';
import type { FleetContext } from '../work/fleet-context.ts';

export class Adopt extends FleetCommand {
  static override readonly summary = 'Make the inventory describe the cameras that run at a site.';
  static override readonly description =
    'Reads every setting of the cameras of the site, writes what no layer gives yet into the ward file in the fewest lines, and proves that a plan of the result changes nothing, or says what it would change. What the inventory asks for already stays, unless --accept names it. Writes to no camera. Ends with 5 when cameras did not answer, and with 64 when the result would have errors; then nothing is written.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --site vn01-00070/trang-tien --dry-run',
    '<%= config.bin %> <%= command.id %> --site vn01-00070/trang-tien --credential age:site-default --placement residential --yes',
    '<%= config.bin %> <%= command.id %> --site vn01-00070/trang-tien --accept encoder.main,osd.name',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    site: Flags.string({
      description: 'The site whose cameras are taken in.',
      env: 'WARDCTL_SITE',
      helpValue: 'WARD/SITE',
      required: true,
    }),
    'dry-run': Flags.boolean({
      description: 'Only show what would be written.',
      env: 'WARDCTL_DRY_RUN',
      exclusive: ['yes'],
    }),
    yes: Flags.boolean({ char: 'y', description: 'Do not ask for confirmation.', env: 'WARDCTL_YES' }),
    accept: Flags.string({
      description:
        'Where camera and inventory differ in these settings, let the camera win: names or parts of them, or "all".',
      env: 'WARDCTL_ACCEPT',
      helpValue: 'SETTING,…',
      multiple: true,
      multipleNonGreedy: true,
    }),
    'despite-unread': Flags.boolean({
      description:
        'Write defaults of the site although cameras of it were not read; a plan then changes those cameras too.',
      env: 'WARDCTL_DESPITE_UNREAD',
    }),
    credential: Flags.string({
      description:
        'Reference of a credential to try, once each, on cameras that the inventory does not have.',
      env: 'WARDCTL_ADOPT_CREDENTIAL',
      helpValue: 'REFERENCE',
    }),
    placement: Flags.string({
      description: 'What new cameras look at; without it they are written as planned.',
      env: 'WARDCTL_PLACEMENT',
      options: ['main-road', 'main-road-lpr', 'residential', 'hotspot', 'indoor'],
    }),
    recorder: Flags.string({
      description: 'Recorder of new cameras; the only one of the site or ward unless given.',
      env: 'WARDCTL_RECORDER',
      helpValue: 'ID',
    }),
    ownership: Flags.string({
      default: 'budget',
      description: 'Who owns new cameras.',
      env: 'WARDCTL_OWNERSHIP',
      options: ['budget', 'organisation', 'household', 'joint'],
    }),
    ...searchFlags,
    endpoints: endpointsFlag,
    concurrency: concurrencyFlag('Cameras', 16),
    events: eventsFlag,
  };

  async run(): Promise<AdoptResult> {
    const { flags } = await this.parse(Adopt);
    const context = await this.context(flags);
    const { adopt } = await import('../work/adopt.ts');
    const { exitCodeOfAdopt } = await import('../work/adopt-report.ts');
    const { adoptProgress, adoptVerdict, adoptView } = await import('../views/adopt.ts');
    const work = await adoptProgress((looked) => adopt(flags, context, { looked }));
    for (const camera of work.result.cameras) context.events.write('camera-adopted', camera);
    if (!this.jsonEnabled()) this.output.data(`${adoptView(work.result, this.output.paint)}\n`);
    const result = flags['dry-run'] ? work.result : await this.#write(work, flags.yes, context);
    return this.end(result, {
      text: adoptVerdict(result, this.output.paint),
      exitCode: exitCodeOfAdopt(result),
    });
  }

  async #write(
    { result, adoption }: AdoptWork,
    isGiven: boolean,
    context: FleetContext,
  ): Promise<AdoptResult> {
    const { isSound } = await import('../work/adopt-report.ts');
    if (adoption.files.length === 0 || !isSound(result)) return result;
    const { confirm } = await import('../confirm.ts');
    const { writeAdoption } = await import('@wardctl/inventory/adopt');
    const [file] = adoption.files;
    await confirm(`Write ${file?.file}?`, {
      isGiven,
      signal: context.cancellation.stop,
      hint: 'Look at it with --dry-run, and write it with --yes.',
    });
    await writeAdoption(adoption);
    return { ...result, isWritten: true };
  }
}
