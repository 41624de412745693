import { cpus, totalmem } from 'node:os';
import type { BenchReport, BenchRow } from './bench.ts';
import { formatReport } from './format-report.ts';

type Measure = () => Promise<readonly BenchRow[]>;

/** Loaded when asked for: what one imports must not weigh on another. */
const benches: Readonly<Record<string, () => Promise<Measure>>> = {
  start: async () => (await import('./start.ts')).measureStart,
  validate: async () => (await import('./validate.ts')).measureValidate,
};

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const [name = '', ...surplus] = args.filter((arg) => !arg.startsWith('-'));
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (load === undefined || surplus.length > 0 || flags.some((flag) => flag !== '--json')) {
    console.error(`Usage: npm run bench -- NAME [--json]\nNames: ${Object.keys(benches).join(' ')}`);
    return 64;
  }
  const measure = await load();
  const report: BenchReport = { name, machine: machine(), rows: await measure() };
  console.log(flags.length > 0 ? JSON.stringify(report, null, 2) : formatReport(report));
  return 0;
}

function machine(): string {
  const processors = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${processors.length} x ${model}, ${gibibytes} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
