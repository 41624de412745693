import { Flags } from '@oclif/core';
import { inventoryFlag, wardFlag } from '../flags.ts';
import { FleetCommand } from '../fleet-command.ts';
import { type ProblemFormat, problemFormats } from '../views/problem-formats/problem-format.ts';
import type { ValidateResult } from '../work/validate-inventory.ts';

export class Validate extends FleetCommand {
  static override readonly summary = 'Check the inventory and report every problem with its place.';
  static override readonly description =
    'Reads files only, and secrets where they are asked for. Ends with 64 when there are errors; warnings count with --strict only. The formats for programs list the most severe problems first, as many as their readers take: 5,000 in SARIF and JUnit, 10 of a kind on GitHub.';
  static override readonly examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> -i city --json',
    '<%= config.bin %> <%= command.id %> --strict',
    '<%= config.bin %> <%= command.id %> --format sarif --output wardctl.sarif',
    '<%= config.bin %> <%= command.id %> --format github',
  ];
  static override readonly flags = {
    inventory: inventoryFlag,
    ward: wardFlag,
    strict: Flags.boolean({
      description: 'Take warnings for errors.',
      env: 'WARDCTL_STRICT',
    }),
    'check-secrets': Flags.boolean({
      description:
        'Fetch the credential of every device too, and report those that cannot be had or are shared. It runs the commands of exec: references.',
      env: 'WARDCTL_CHECK_SECRETS',
    }),
    format: Flags.option({ options: problemFormats })({
      description:
        'How to report: as text, JSON, SARIF 2.1.0 (code scanning), JUnit XML (test reports) or annotations of GitHub Actions.',
      env: 'WARDCTL_VALIDATE_FORMAT',
      helpValue: 'FORMAT',
    }),
    output: Flags.string({
      char: 'o',
      description: 'Write the report to this file, not to standard output.',
      env: 'WARDCTL_VALIDATE_OUTPUT',
      helpValue: 'FILE',
    }),
  };

  #isReported = false;

  override jsonEnabled(): boolean {
    return !this.#isReported && super.jsonEnabled();
  }

  async run(): Promise<ValidateResult> {
    const { flags } = await this.parse(Validate);
    const { validateInventory } = await import('../work/validate-inventory.ts');
    const result = await validateInventory(flags.inventory, flags.ward, {
      checksSecrets: flags['check-secrets'],
      isStrict: flags.strict,
    });
    const format = flags.format ?? (this.jsonEnabled() ? 'json' : 'text');
    await this.#report(result, format, flags.output);
    process.exitCode = result.summary.errors > 0 ? 64 : 0;
    return result;
  }

  async #report(result: ValidateResult, format: ProblemFormat, file: string | undefined): Promise<void> {
    const { readProblemFacts } = await import('../work/problem-facts.ts');
    const { formatFor } = await import('../views/problem-formats/format-for.ts');
    const { plainPaint } = await import('../views/paint.ts');
    const facts = await readProblemFacts(result);
    const paint = file === undefined ? this.output.paint : plainPaint;
    const text = formatFor(format)(result, { ...facts, paint, version: this.config.version });
    this.#isReported = true;
    if (file === undefined) return this.output.data(text);
    const { writeReport } = await import('../work/write-report.ts');
    await writeReport(file, `${text}\n`);
    const { count } = await import('../views/count.ts');
    this.output.note(`Written to ${file}: ${count(result.problems.length, 'problem')}.`);
  }
}
