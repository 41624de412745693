/** How a command is run here, and what it may do to the cameras. */
export interface CommandRun {
  readonly args: readonly string[];
  /**
   * `nothing`: it does not so much as connect. `looks`: it connects, and signs in nowhere. `signs in`: with each credential
   * once, until it is found to be right.
   */
  readonly mayDo: 'nothing' | 'looks' | 'signs in';
  readonly needsEngine?: true;
}

/** Of this process alone, so that two runs on one machine do not meet. */
export const home = { subnet: `127.${100 + (process.pid % 100)}.57.`, port: 18_087 };
const site = ['--site', 'vn01-00577/lang-gom', '--ports', String(home.port), '--rate', '1000'];
const camera = 'vn01-00577-mr-0001';
/** The recorder is none of this. */
const cameras = ['--on', '*-mr-*', '--on', '*-rs-*', '--on', '*-in-*'];

const nothing = (...args: string[]): CommandRun => ({ args, mayDo: 'nothing' });
const looks = (...args: string[]): CommandRun => ({ args, mayDo: 'looks' });
const signsIn = (...args: string[]): CommandRun => ({ args, mayDo: 'signs in' });
const byEngine = (run: CommandRun): CommandRun => ({ ...run, needsEngine: true });

/** Every command, in an order in which each finds what it needs. */
export const commandRuns = {
  validate: [nothing(), nothing('--check-secrets')],
  fmt: [nothing('--check')],
  show: [nothing(camera), nothing()],
  why: [nothing(camera)],
  'export sheet': [nothing('--output', 'devices.csv')],
  'import sheet': [nothing('devices.csv')],
  'inventory migrate-admin': [nothing('--help')],
  'init fleet': [nothing('elsewhere')],
  'init ward': [nothing('--unit', '00004', '--from', 'vn01-00577')],
  'secret init': [nothing()],
  'secret list': [nothing()],
  'secret set': [nothing('--help')],
  'secret rotate-key': [nothing()],
  'secret remove': [nothing('unused', '--yes')],
  'engine status': [nothing()],
  'engine install': [nothing('--help')],
  simulate: [nothing('--help')],
  demo: [nothing('--help')],
  discover: [looks(...site)],
  probe: [
    signsIn(...cameras),
    signsIn(...cameras, '--json'),
    looks(...cameras, '--depth', 'reach'),
    signsIn(...cameras, '--depth', 'identity'),
    signsIn(...cameras, '--depth', 'settings'),
  ],
  adopt: [signsIn(...site, '--dry-run')],
  plan: [nothing(...cameras, '--out', 'plan.json')],
  apply: [
    byEngine(signsIn('plan.json', '--yes')),
    byEngine(signsIn(...cameras, '--yes')),
    byEngine(signsIn('--failed-in', 'last', '--yes')),
  ],
  // Cameras go out of management as they are.
  destroy: [byEngine(nothing(...cameras, '--yes'))],
} satisfies Readonly<Record<string, readonly CommandRun[]>>;
