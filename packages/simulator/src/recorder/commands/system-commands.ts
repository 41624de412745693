import { setTimeout as delay } from 'node:timers/promises';
import { nameOf } from '../host/accounts.ts';
import { kernelRelease } from '../host/host-facts.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { linesOf } from './command-input.ts';
import { formatDate } from './date-format.ts';
import { parseDate } from './date-input.ts';
import { parseOptions } from './options.ts';
import { runCommandLine } from './run-command-line.ts';

export const uname: Command = ({ args, out, facts }) => {
  const { flags } = parseOptions(args, { letters: 'asnrvmpio' });
  const version = '#1 SMP PREEMPT_DYNAMIC Debian 6.1.129-1 (2025-03-06)';
  const values = { s: 'Linux', n: facts.hostname, r: kernelRelease, v: version, m: 'x86_64', o: 'GNU/Linux' };
  const wanted = Object.entries(values).filter(([letter]) => flags.has('a') || flags.has(letter));
  out(`${wanted.length > 0 ? wanted.map(([, value]) => value).join(' ') : 'Linux'}\n`);
  return 0;
};

export const id: Command = ({ args, out, files, facts }) => {
  const { flags } = parseOptions(args, { letters: 'ugGnr' });
  const { uid, gid, groups, user } = files.identity;
  const groupName = (group: number) => nameOf(facts.accounts.groups, group) ?? String(group);
  const isByName = flags.has('n');
  if (flags.has('u')) out(`${isByName ? user : uid}\n`);
  else if (flags.has('g')) out(`${isByName ? groupName(gid) : gid}\n`);
  else if (flags.has('G')) out(`${groups.map((group) => (isByName ? groupName(group) : group)).join(' ')}\n`);
  else {
    const all = groups.map((group) => `${group}(${groupName(group)})`).join(',');
    out(`uid=${uid}(${user}) gid=${gid}(${groupName(gid)}) groups=${all}\n`);
  }
  return 0;
};

export const whoami: Command = ({ out, files }) => {
  out(`${files.identity.user}\n`);
  return 0;
};

export const hostname: Command = ({ args, out, facts }) => {
  out(`${args.includes('-I') ? '127.0.0.1 ' : facts.hostname}\n`);
  return 0;
};

export const date: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'uR',
    valued: 'drI',
    long: { date: 'd', reference: 'r', utc: 'u', 'iso-8601': 'I', 'rfc-email': 'R' },
  });
  const text = values.get('d') ?? 'now';
  const timeMs = parseDate(text);
  if (timeMs === undefined) {
    call.err(`date: invalid date '${text}'\n`);
    return 1;
  }
  const iso = values.has('I')
    ? values.get('I')?.startsWith('s')
      ? '%Y-%m-%dT%H:%M:%S%:z'
      : '%F'
    : undefined;
  const [format = '+%a %b %e %H:%M:%S UTC %Y'] = operands;
  const email = flags.has('R') ? '%a, %d %b %Y %H:%M:%S %z' : undefined;
  call.out(`${formatDate(iso ?? email ?? format.replace(/^\+/, ''), new Date(timeMs))}\n`);
  return 0;
};

export const sleep: Command = async ({ args, signal }) => {
  const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };
  const seconds = args.map((arg) => Number.parseFloat(arg) * (units[arg.at(-1) ?? ''] ?? 1));
  await delay(seconds.reduce((sum, value) => sum + value, 0) * 1000, undefined, { signal });
  return 0;
};

export const env: Command = async (call) => {
  const { args } = call;
  const end = args.findIndex((arg) => !/^(?:-i|[A-Za-z_]\w*=.*)$/s.test(arg));
  const assignments = (end < 0 ? args : args.slice(0, end)).filter((arg) => arg !== '-i');
  const environment = new Map(args[0] === '-i' ? [] : call.environment);
  for (const assignment of assignments) {
    const equals = assignment.indexOf('=');
    environment.set(assignment.slice(0, equals), assignment.slice(equals + 1));
  }
  if (end >= 0) return runCommandLine({ ...call, environment }, args.slice(end));
  for (const [name, value] of environment) call.out(`${name}=${value}\n`);
  return 0;
};

export const xargs: Command = async (call) => {
  const { args } = call;
  let at = 0;
  const options = new Map<string, string>();
  for (; args[at]?.startsWith('-'); at++) {
    const [, letter = '', value = ''] = /^-(.)(.*)$/s.exec(args[at] ?? '') ?? [];
    options.set(letter, 'nIPLds'.includes(letter) && value === '' ? (args[++at] ?? '') : value);
  }
  const command = args.slice(at).length > 0 ? args.slice(at) : ['echo'];
  const text = await call.stdin.readAll();
  const place = options.get('I');
  const items = splitItems(text, options.has('0') ? '\0' : place === undefined ? undefined : '\n');
  const size =
    place === undefined ? Number(options.get('n') ?? options.get('L') ?? Number.POSITIVE_INFINITY) : 1;
  if (items.length === 0 && (options.has('r') || place !== undefined)) return 0;
  let status = 0;
  for (let start = 0; start === 0 || start < items.length; start += size) {
    const chunk = items.slice(start, start + size);
    const words =
      place === undefined
        ? [...command, ...chunk]
        : command.map((word) => word.replaceAll(place, chunk[0] ?? ''));
    if ((await runCommandLine(call, words)) !== 0) status = 123;
    if (size === Number.POSITIVE_INFINITY) break;
  }
  return status;
};

function splitItems(text: string, separator: string | undefined): string[] {
  if (separator === '\0') return text.split('\0').filter((item) => item !== '');
  if (separator === '\n') return linesOf(text).filter((line) => line.trim() !== '');
  const words = text.match(/(?:"[^"]*"|'[^']*'|\\[\s\S]|[^\s"'\\])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'|\\([\s\S])/g, '$1$2$3'));
}

export const timeout: Command = async (call) => {
  const [limit = '0', ...words] = call.args.filter((arg, index) => index > 0 || !arg.startsWith('-'));
  const timer = AbortSignal.timeout(Number.parseFloat(limit) * 1000);
  try {
    return await runCommandLine({ ...call, signal: AbortSignal.any([call.signal, timer]) }, words);
  } catch (error) {
    if (!timer.aborted || call.signal.aborted) throw error;
    return 124;
  }
};

/** Commands that only run another one: nohup, setsid, nice, ionice. */
export const runsAnother: Command = (call) => {
  const start = call.args.findIndex(
    (arg, index) => !/^-/.test(arg) && !/^-[nc]$/.test(call.args[index - 1] ?? ''),
  );
  return runCommandLine(call, start < 0 ? [] : call.args.slice(start));
};

export const getent: Command = ({ args, out, facts }) => {
  const [database = '', key = ''] = args;
  const known = database === 'group' ? facts.accounts.groups : facts.accounts.users;
  const account = known.find(({ name, id: number }) => name === key || String(number) === key);
  if (account === undefined) return 2;
  const rest = database === 'group' ? '' : `${account.id}::/home/${account.name}:/bin/sh`;
  out(`${account.name}:x:${account.id}:${rest}\n`);
  return 0;
};

export const uptime: Command = ({ args, out, facts }) => {
  const minutes = Math.floor((Date.now() - facts.bootedAtMs) / 60_000);
  if (args.includes('-s')) out(`${formatDate('%Y-%m-%d %H:%M:%S', new Date(facts.bootedAtMs))}\n`);
  else out(` ${formatDate('%T', new Date())} up ${minutes} min,  1 user,  load average: 0.12, 0.10, 0.09\n`);
  return 0;
};

export const nproc: Command = ({ out }) => {
  out('4\n');
  return 0;
};

/** Everything of the host reaches the real disk at once. */
export const sync: Command = (call: CommandCall) => {
  call.files.save();
  return 0;
};

/** Accepts its input and does nothing: logger, chattr. */
export const swallows: Command = () => 0;
