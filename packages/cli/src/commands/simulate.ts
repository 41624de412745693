import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { Flags } from '@oclif/core';
import type { DesiredWard } from '@wardctl/fleet';
import { inventoryFlag, wardFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { SimulateResult, Simulation } from '../work/simulate-fleet.ts';

interface RehearsalResult {
  readonly rehearsal: string;
}

export class Simulate extends FleetCommand {
  static override readonly summary = 'Run virtual cameras and recorders of the inventory, on this machine.';
  static override readonly description =
    'They listen on 127.0.0.1 until Ctrl-C and remember what is done to them. Other commands reach them with --endpoints; nothing else differs from reality. Host keys of virtual recorders are known to everybody: never pin them for real hosts.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> -i city --rehearse rehearsal',
    '<%= config.bin %> <%= command.id %> --cameras 200 --fault mixed',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    ward: wardFlag,
    state: Flags.string({
      description: 'Folder for what they remember; .wardctl/simulation beside the inventory by default.',
      env: 'WARDCTL_SIMULATION',
      helpValue: 'DIR',
    }),
    'endpoints-out': Flags.string({
      description:
        'Write where they listen to this file; .wardctl/endpoints.json beside the inventory by default.',
      env: 'WARDCTL_ENDPOINTS_OUT',
      helpValue: 'FILE',
    }),
    cameras: Flags.integer({
      description:
        'Run a made-up ward of this many cameras, with its recorders; its inventory is written to rehearsal/inventory, or where --rehearse says.',
      env: 'WARDCTL_CAMERAS',
      helpValue: 'N',
      min: 1,
      max: 10_000,
      exclusive: ['ward'],
    }),
    fault: Flags.string({
      description:
        'What is wrong with the cameras: the name of a fault, or "mixed" for one in five with one of them each.',
      env: 'WARDCTL_FAULT',
      helpValue: 'NAME',
    }),
    rehearse: Flags.string({
      description: 'Only write a copy of the inventory that pins the host keys of virtual recorders.',
      env: 'WARDCTL_REHEARSE',
      helpValue: 'DIR',
    }),
  };

  async run(): Promise<SimulateResult | RehearsalResult | undefined> {
    const { flags } = await this.parse(Simulate);
    const { cameras, rehearse } = flags;
    const { faultNamed } = await import('../work/fault-named.ts');
    const fault = faultNamed(flags.fault);
    const inventory = cameras === undefined ? flags.inventory : await this.#makeUp(rehearse, cameras);
    const choice = { ...flags, inventory };
    const context = await this.context(choice);
    const { loadWards } = await import('../work/load-wards.ts');
    const { wards } = await loadWards(choice, { signal: context.cancellation.stop });
    if (rehearse !== undefined && cameras === undefined) return this.#rehearse(inventory, rehearse, wards);
    const { simulateFleet } = await import('../work/simulate-fleet.ts');
    const folder = join(dirname(inventory), '.wardctl');
    const { result, close } = await simulateFleet(wards, context, {
      state: flags.state ?? join(folder, 'simulation'),
      endpointsFile: flags['endpoints-out'] ?? join(folder, 'endpoints.json'),
      fault,
    });
    const said = cameras === undefined ? result : { ...result, inventory };
    await this.#untilStopped({ result: said, close }, context.cancellation.stop);
    return undefined;
  }

  async #makeUp(target = join('rehearsal', 'inventory'), cameras: number): Promise<string> {
    const { writeMadeUpWard } = await import('../work/made-up/write-made-up-ward.ts');
    await writeMadeUpWard(target, cameras);
    return target;
  }

  async #rehearse(
    inventory: string,
    target: string,
    wards: readonly DesiredWard[],
  ): Promise<RehearsalResult> {
    const { writeRehearsalCopy } = await import('../work/rehearsal-copy.ts');
    const recorders = wards.flatMap((ward) => ward.recorders);
    await writeRehearsalCopy(inventory, target, recorders);
    return this.end(
      { rehearsal: target },
      { text: `Written: ${target}. Now: wardctl simulate -i ${target}` },
    );
  }

  /** The one result of a command that does not end: printed when the devices listen, as JSON too. */
  async #untilStopped({ result, close }: Simulation, stop: AbortSignal): Promise<void> {
    const { simulationView } = await import('../views/simulation.ts');
    if (this.jsonEnabled()) this.logJson(result);
    else this.output.data(simulationView(result, this.output.paint));
    if (!stop.aborted) await once(stop, 'abort');
    await close();
  }
}
