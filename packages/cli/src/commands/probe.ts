import { Flags } from '@oclif/core';
import { concurrencyFlag, endpointsFlag, eventsFlag, perSiteFlag, selectionFlags } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import { type ProbeDepth, type ProbeResult, probeDepths } from '../work/probe-result.ts';

export class Probe extends FleetCommand {
  static override readonly summary =
    'Look at every camera and recorder, and compare them with the inventory.';
  static override readonly description =
    'Reads only. Each credential is tried once. Ends with 5 when devices did not answer, and with 1 when one answered wrongly. docs/probe.md explains every state.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %> --ward vn01-00070',
    '<%= config.bin %> <%= command.id %> --depth reach',
    '<%= config.bin %> <%= command.id %> --on "*-mr-*" --max-age 10m --json',
    '<%= config.bin %> <%= command.id %> --on vn01-00070-mr-0001 --record answers',
    '<%= config.bin %> <%= command.id %> --on "vendor=dahua,ward=vn01-*" --on @checked-today.txt',
  ];
  static override readonly flags = {
    ...selectionFlags,
    depth: Flags.option({
      options: probeDepths,
      default: 'settings' as ProbeDepth,
      description:
        'How far to look. reach: is it there, without signing in; identity: who it is and what it offers; settings: all that the inventory manages.',
      env: 'WARDCTL_DEPTH',
    })(),
    'max-age': Flags.string({
      description:
        'Take what was seen of a device in order not longer ago than this (10m, 2h) instead of asking it.',
      env: 'WARDCTL_MAX_AGE',
      helpValue: 'AGE',
    }),
    record: Flags.string({
      description:
        'Write what each camera answers to a folder of its own in this one, without anything private. Asks for more than the depth does.',
      env: 'WARDCTL_RECORD',
      helpValue: 'DIR',
      exclusive: ['max-age'],
    }),
    endpoints: endpointsFlag,
    concurrency: concurrencyFlag('Devices', 64),
    'per-site': perSiteFlag,
    events: eventsFlag,
  };

  async run(): Promise<ProbeResult> {
    const { flags } = await this.parse(Probe);
    const { probe } = await import('../work/probe.ts');
    const context = await this.context(flags);
    const { probeProgress } = await import('../views/probe-progress.ts');
    const { result, wards, exitCode } = await probe(flags, context, {
      note: (text) => this.tell([text]),
      watch: (targets, work) => probeProgress(targets, this.output, work),
    });
    const { probeView } = await import('../views/probe.ts');
    return this.end(result, { text: probeView(result, wards, this.output.paint), exitCode });
  }
}
