import { concurrencyFlag, endpointsFlag, eventsFlag, selectionFlags } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { ProbeResult } from '../work/probe-result.ts';

export class Probe extends FleetCommand {
  static override readonly summary =
    'Look at every camera and recorder, and compare them with the inventory.';
  static override readonly description =
    'Reads only. Each credential is tried once. Ends with 5 when devices did not answer, and with 1 when one answered wrongly.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --ward vn01-00070',
    '<%= config.bin %> <%= command.id %> --on "*-mr-*" --json',
    '<%= config.bin %> <%= command.id %> --on "vendor=dahua,ward=vn01-*" --on @checked-today.txt',
  ];
  static override readonly flags = {
    ...selectionFlags,
    endpoints: endpointsFlag,
    concurrency: concurrencyFlag('Devices', 64),
    events: eventsFlag,
  };

  async run(): Promise<ProbeResult> {
    const { flags } = await this.parse(Probe);
    const context = await this.context(flags);
    const work = await import('../work/probe-fleet.ts');
    const { wards, targets, notes } = await work.probeTargets(flags, { signal: context.cancellation.stop });
    this.tell(notes);
    const { probeProgress, probeView } = await import('../views/probe.ts');
    const result = await probeProgress(targets, this.output, (observer) =>
      work.probeFleet(targets, context, { concurrency: flags.concurrency, observer }),
    );
    return this.end(result, {
      text: probeView(result, wards, this.output.paint),
      exitCode: work.exitCodeOfProbe(result),
    });
  }
}
