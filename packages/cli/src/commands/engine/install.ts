import { listenForCancellation } from '../../cancellation.ts';
import { eventsFlag } from '../../flags.ts';
import { FleetCommand } from '../../fleet-command.ts';
import type { EngineInstallResult } from '../../work/engine.ts';

export class EngineInstall extends FleetCommand {
  static override readonly summary = 'Put the Pulumi engine of the pinned version into the cache.';
  static override readonly description =
    'Downloads it where the network allows; else builds it from the Go module proxy, which takes minutes. An engine that is there and sound is kept.';
  static override readonly flags = { events: eventsFlag };

  async run(): Promise<EngineInstallResult> {
    const { flags } = await this.parse(EngineInstall);
    const { installPinnedEngine } = await import('../../work/engine.ts');
    const { engineProgress } = await import('../../views/engine-progress.ts');
    using cancellation = listenForCancellation((text) => this.output.note(text));
    using progress = engineProgress(this.output);
    const signal = AbortSignal.any([cancellation.stop, cancellation.signal]);
    const result = await installPinnedEngine(process.env, {
      signal,
      observer: progress,
      eventsFile: flags.events,
    });
    return this.end(result, { text: `Engine ${result.version} is ready: ${result.path}` });
  }
}
