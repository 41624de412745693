import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, benchRow, median } from './bench.ts';
import { type ChildRun, runChild, runTimed } from './child.ts';
import { usualSize } from './city/city-size.ts';
import { writeCity } from './generate-city.ts';

const wardctl = join(import.meta.dirname, '../packages/cli/bin/run.js');
const load = join(import.meta.dirname, 'children/load-inventory.ts');
const parse = join(import.meta.dirname, 'children/parse-files.ts');

const size = { ...usualSize, wards: 600, cameras: 100_000 };
/** A device in the middle of the city. */
const device = 'vn99-00300-rec-01';
const rounds = 5;
/** The slow parser gets one file of so many; its time is multiplied. */
const sample = 10;

const work = {
  validate: (city: Cities) => checked(runChild(load, [city.sound])),
  broken: (city: Cities) => refused(runChild(load, [city.broken]), city),
  jsYaml: (city: Cities) => runChild(parse, ['js-yaml', city.sound]),
  yaml: (city: Cities) => runChild(parse, ['yaml', city.sound, String(sample)]),
  why: (city: Cities) => runCommand(['why', device, 'storage.sizeTB', '-i', city.sound]),
  show: (city: Cities) => runCommand(['show', device, '-i', city.sound]),
} as const;

type Work = keyof typeof work;
type Runs = Readonly<Record<Work, readonly Partial<ChildRun>[]>>;

/** Checking a city of 100,000 cameras in 600 files beside only parsing them; and asking for one of its devices. */
export async function measureValidate(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-bench-'));
  try {
    return rowsOf(inTurns(writeCities(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cities {
  readonly sound: string;
  /** The same with one mistake. */
  readonly broken: string;
  /** `file:line:column` */
  readonly mistake: string;
}

function writeCities(folder: string): Cities {
  const sound = writeCity(join(folder, 'sound'), size);
  const broken = writeCity(join(folder, 'broken'), size);
  const file = join(broken, 'wards/vn99-00300.yaml');
  const text = readFileSync(file, 'utf8');
  const at = text.lastIndexOf('\n    serial: ');
  writeFileSync(file, `${text.slice(0, at)}\n    seriall: ${text.slice(at + '\n    serial: '.length)}`);
  return { sound, broken, mistake: `${file}:${text.slice(0, at + 1).split('\n').length}:5` };
}

/** Interleaved, so that whatever else the machine does weighs on all alike; the first round only fills caches. */
function inTurns(cities: Cities): Runs {
  const names = Object.keys(work) as Work[];
  const all = Array.from({ length: rounds + 1 }, () => names.map((name) => work[name](cities)));
  const kept = all.slice(1);
  const runs = names.map((name, index) => [name, kept.map((round) => round[index] ?? {})] as const);
  return Object.fromEntries(runs) as unknown as Runs;
}

function rowsOf(runs: Runs): BenchRow[] {
  const of = (name: Work, what: keyof Omit<ChildRun, 'output'>) =>
    median(runs[name].map((run) => run[what] ?? Number.NaN));
  const validate = 'validate 100,000 cameras, 600 files';
  const jsYaml = 'js-yaml, parsing only';
  const half = { unit: 'ms', peerName: 'half a second', peer: 500, atMost: 1 };
  return [
    {
      what: validate,
      ours: of('validate', 'wallMs'),
      unit: 'ms',
      peerName: jsYaml,
      peer: of('jsYaml', 'wallMs'),
      atMost: 2,
    },
    {
      what: `${validate}, processor`,
      ours: of('validate', 'cpuMs'),
      unit: 'ms',
      peerName: jsYaml,
      peer: of('jsYaml', 'cpuMs'),
      atMost: 2,
    },
    {
      what: validate,
      ours: of('validate', 'wallMs'),
      unit: 'ms',
      peerName: `yaml, parsing only, 1 file of ${sample} x ${sample}`,
      peer: sample * of('yaml', 'wallMs'),
      atMost: 2,
    },
    {
      what: 'validate with one mistake, processor',
      ours: of('broken', 'cpuMs'),
      unit: 'ms',
      peerName: 'without',
      peer: of('validate', 'cpuMs'),
      atMost: 1.15,
    },
    {
      what: 'validate, memory',
      ours: of('validate', 'maxRssMb'),
      unit: 'MB',
      peerName: 'limit',
      peer: 600,
      atMost: 1,
    },
    { what: 'why DEVICE SETTING in that city', ours: of('why', 'wallMs'), ...half },
    { what: 'show DEVICE in that city', ours: of('show', 'wallMs'), ...half },
  ].map(benchRow);
}

function checked(run: ChildRun): ChildRun {
  const { wards, cameras, errors } = JSON.parse(run.output);
  if (wards === size.wards && cameras === size.cameras && errors.length === 0) return run;
  throw new Error(`the city was not loaded as it was written: ${run.output}`);
}

function refused(run: ChildRun, { mistake }: Cities): ChildRun {
  const { errors } = JSON.parse(run.output);
  if (errors.includes(mistake)) return run;
  throw new Error(`the mistake at ${mistake} was not found: ${run.output}`);
}

function runCommand(args: readonly string[]): Partial<ChildRun> {
  const run = runTimed(wardctl, args);
  if (run.output.includes(device)) return run;
  throw new Error(`wardctl ${args.join(' ')} did not speak of ${device}: ${run.output}`);
}
