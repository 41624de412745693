import { Command } from '@oclif/core';
import { globalFlags } from './flags.ts';
import { Output } from './output.ts';
import type { FleetContext, FleetContextOptions } from './work/fleet-context.ts';

interface Ending {
  /** What people read; not printed with `--json`. */
  readonly text: string;
  readonly exitCode?: number;
}

/** What all commands share: two streams, `--json`, one way to fail. */
export abstract class FleetCommand extends Command {
  static override readonly enableJsonFlag = true;
  static override readonly baseFlags = globalFlags;

  protected readonly output = new Output();
  #context: FleetContext | undefined;

  override jsonEnabled(): boolean {
    const { env } = process;
    return super.jsonEnabled() || ['1', 'true', 'yes'].includes(env['WARDCTL_JSON'] ?? '');
  }

  override logJson(json: unknown): void {
    this.output.json(json);
  }

  /** Opens what a command works with. It is closed when the command ends. */
  protected async context(options: FleetContextOptions): Promise<FleetContext> {
    const { openFleetContext } = await import('./work/fleet-context.ts');
    this.#context = await openFleetContext(options, this.output);
    return this.#context;
  }

  /** Renders a result as text; with `--json` the caller's return value is printed instead. */
  protected end<Result>(result: Result, { text, exitCode = 0 }: Ending): Result {
    if (!this.jsonEnabled()) this.output.data(text);
    process.exitCode = exitCode;
    return result;
  }

  /** Says what the result alone would not say. */
  protected tell(notes: readonly string[]): void {
    for (const note of notes) this.output.note(note);
  }

  override async catch(error: Error): Promise<void> {
    const { describeFailure } = await import('./failure.ts');
    const { text, json, exitCode } = await describeFailure(error, this.output.notePaint);
    this.output.note(text);
    if (this.jsonEnabled()) this.logJson({ error: json });
    process.exitCode = exitCode;
  }

  override async finally(): Promise<void> {
    this.#context?.close();
  }
}
