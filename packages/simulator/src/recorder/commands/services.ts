import { HostError } from '../host/host-error.ts';
import type { HostFiles } from '../host/host-files.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { linesOf, pathOf } from './command-input.ts';

const unitFolders = ['/etc/systemd/system', '/usr/local/lib/systemd/system', '/lib/systemd/system'];
const shippedUnits = new Set(['docker.service', 'ssh.service', 'cron.service', 'systemd-timesyncd.service']);
const activeFolder = '/run/systemd/active';
const wantsFolder = '/etc/systemd/system/multi-user.target.wants';

/** systemctl(1) over unit files: what is enabled and active is kept in files, no service runs. */
export const systemctl: Command = (call) => {
  const [verb = '', ...names] = call.args.filter((arg) => !arg.startsWith('-'));
  if (verb === 'daemon-reload' || verb === 'is-system-running') {
    if (verb === 'is-system-running') call.out('running\n');
    return requireRoot(call, verb === 'daemon-reload');
  }
  const act = verbs[verb];
  if (act === undefined) {
    call.err(`Unknown command verb ${verb}.\n`);
    return 1;
  }
  let status = 0;
  for (const name of names) status = act(call, name.includes('.') ? name : `${name}.service`) || status;
  return status;
};

type UnitAction = (call: CommandCall, unit: string) => number;

const verbs: Readonly<Record<string, UnitAction>> = {
  start: changing((files, unit) => writeMark(files, `${activeFolder}/${unit}`)),
  restart: changing((files, unit) => writeMark(files, `${activeFolder}/${unit}`)),
  reload: changing(() => {}),
  stop: changing((files, unit) => removeMark(files, `${activeFolder}/${unit}`)),
  enable: enabling((files, unit) => writeMark(files, `${wantsFolder}/${unit}`)),
  disable: enabling((files, unit) => removeMark(files, `${wantsFolder}/${unit}`)),
  'is-active': (call, unit) => answer(call, isActive(call.files, unit), ['active', 'inactive'], 3),
  'is-enabled': (call, unit) => {
    if (exists(call.files, unit))
      return answer(call, isEnabled(call.files, unit), ['enabled', 'disabled'], 1);
    call.err(`Failed to get unit file state for ${unit}: No such file or directory\n`);
    return 1;
  },
  status: (call, unit) =>
    answer(call, isActive(call.files, unit), [`${unit} - active (running)`, `${unit} - inactive (dead)`], 3),
  cat: (call, unit) => {
    const path = unitFolders
      .map((folder) => `${folder}/${unit}`)
      .find((candidate) => call.files.exists(candidate));
    call.out(path === undefined ? '' : `# ${path}\n${call.files.read(path)}`);
    return path === undefined ? 1 : 0;
  },
};

function changing(work: (files: HostFiles, unit: string) => void): UnitAction {
  return (call, unit) => {
    if (requireRoot(call, true) !== 0) return 1;
    if (!exists(call.files, unit)) {
      call.err(`Failed to start ${unit}: Unit ${unit} not found.\n`);
      return 5;
    }
    work(call.files, unit);
    return 0;
  };
}

function enabling(work: (files: HostFiles, unit: string) => void): UnitAction {
  return (call, unit) => {
    const status = changing(work)(call, unit);
    const isNow = status === 0 && call.args.includes('--now');
    const follow = call.args.includes('enable') ? verbs['start'] : verbs['stop'];
    return isNow && follow ? follow(call, unit) : status;
  };
}

function requireRoot(call: CommandCall, isNeeded: boolean): number {
  if (!isNeeded || call.files.identity.uid === 0) return 0;
  call.err('Failed to connect to bus: Interactive authentication required.\n');
  return 1;
}

function answer(
  call: CommandCall,
  holds: boolean,
  [yes, no]: readonly [string, string],
  otherwise: number,
): number {
  call.out(`${holds ? yes : no}\n`);
  return holds ? 0 : otherwise;
}

function exists(files: HostFiles, unit: string): boolean {
  return shippedUnits.has(unit) || unitFolders.some((folder) => files.exists(`${folder}/${unit}`));
}

function isActive(files: HostFiles, unit: string): boolean {
  return shippedUnits.has(unit) || files.exists(`${activeFolder}/${unit}`);
}

function isEnabled(files: HostFiles, unit: string): boolean {
  return shippedUnits.has(unit) || files.exists(`${wantsFolder}/${unit}`);
}

function writeMark(files: HostFiles, path: string): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  for (const part of [folder.slice(0, folder.lastIndexOf('/')), folder]) {
    if (!files.exists(part)) files.makeDirectory(part, 0o755);
  }
  files.write(path, { umask: 0o022 }).close();
}

function removeMark(files: HostFiles, path: string): void {
  if (files.exists(path)) files.removeFile(path);
}

const crontabFolder = '/var/spool/cron/crontabs';

/** crontab(1): keeps the table, runs nothing. */
export const crontab: Command = async (call) => {
  const { root } = call.facts.accounts;
  const asRoot = call.files.as(root);
  const userAt = call.args.indexOf('-u');
  const user = userAt < 0 ? call.files.identity.user : (call.args[userAt + 1] ?? '');
  const table = `${crontabFolder}/${user}`;
  const [operation = '-'] = call.args.filter(
    (_, index) => userAt < 0 || (index !== userAt && index !== userAt + 1),
  );
  if (operation === '-l' || operation === '-r') {
    if (!asRoot.exists(table)) {
      call.err(`no crontab for ${user}\n`);
      return 1;
    }
    if (operation === '-l') call.out(asRoot.read(table));
    else asRoot.removeFile(table);
    return 0;
  }
  const text = operation === '-' ? await call.stdin.readAll() : call.files.read(pathOf(call, operation));
  const wrong = linesOf(text).findIndex(
    (line) => !/^\s*(?:#.*|@\w+\s+\S.*|\w+\s*=.*|(?:\S+\s+){5}\S.*)?$/.test(line),
  );
  if (wrong >= 0) {
    call.err(`"-":${wrong}: bad minute\nerrors in crontab file, can't install.\n`);
    return 1;
  }
  if (!asRoot.exists(crontabFolder)) throw new HostError('ENOENT');
  const file = asRoot.write(table, { umask: 0o177 });
  file.write(text);
  file.close();
  return 0;
};
