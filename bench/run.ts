import { cpus, totalmem } from 'node:os';
import type { BenchReport, BenchRow } from './bench.ts';
import { formatReport } from './format-report.ts';

interface BenchOptions {
  /** With `--large`, what takes minutes. */
  readonly isLarge: boolean;
}

type Measure = (options: BenchOptions) => Promise<readonly BenchRow[]>;

/** Loaded when asked for: what one imports must not weigh on another. */
const benches: Readonly<Record<string, () => Promise<Measure>>> = {
  probe: async () => (await import('./probe.ts')).measureProbe,
  start: async () => (await import('./start.ts')).measureStart,
  validate: async () => (await import('./validate.ts')).measureValidate,
};

const knownFlags = ['--json', '--large'];

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const [name = '', ...surplus] = args.filter((arg) => !arg.startsWith('-'));
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (load === undefined || surplus.length > 0 || flags.some((flag) => !knownFlags.includes(flag))) {
    console.error(
      `Usage: npm run bench -- NAME [--json] [--large]\nNames: ${Object.keys(benches).join(' ')}`,
    );
    return 64;
  }
  const measure = await load();
  const report: BenchReport = {
    name,
    machine: machine(),
    rows: await measure({ isLarge: flags.includes('--large') }),
  };
  console.log(flags.includes('--json') ? JSON.stringify(report, null, 2) : formatReport(report));
  return 0;
}

function machine(): string {
  const processors = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${processors.length} x ${model}, ${gibibytes} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
