import { listenForCancellation } from '../cancellation.ts';
import { FleetCommand } from '../fleet-command.ts';
import type { DemoResult } from '../work/demo.ts';

export class Demo extends FleetCommand {
  static override readonly summary =
    'Show the main job on virtual wards, from validate to a change that is proved.';
  static override readonly description =
    'Works in a fresh folder under wardctl-demo and leaves it there to go on with. Gets the engine first where there is none.';

  async run(): Promise<DemoResult> {
    await this.parse(Demo);
    const { runDemo } = await import('../work/demo.ts');
    const { startEngine } = await import('../work/demo-engine.ts');
    const { demoTeller, demoView } = await import('../views/demo.ts');
    const { engineProgress } = await import('../views/engine-progress.ts');
    using cancellation = listenForCancellation((text) => this.output.note(text));
    const isQuiet = this.jsonEnabled();
    const engine = startEngine(AbortSignal.any([cancellation.stop, cancellation.signal]));
    const tell = (text: string) => (isQuiet ? this.output.note(text) : this.output.data(text));
    const result = await runDemo(process.cwd(), {
      tell: demoTeller(tell, this.output.paint),
      engine: async () => {
        using progress = engineProgress(this.output);
        await engine.wait(progress);
      },
      stop: cancellation.stop,
      isQuiet,
    });
    const isDone = result.steps.every(({ exitCode }) => exitCode === 0);
    return this.end(result, {
      text: demoView(result, this.output.paint),
      exitCode: cancellation.stop.aborted ? 130 : isDone ? 0 : 1,
    });
  }
}
