import { randomInt } from 'node:crypto';
import { HostError } from '../host/host-error.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { forEachPath, pathOf } from './command-input.ts';
import { parseDate } from './date-input.ts';
import { applyMode } from './file-mode.ts';
import { parseOptions } from './options.ts';

export const mkdir: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'pv',
    valued: 'm',
    long: { parents: 'p', mode: 'm' },
  });
  const usual = 0o777 & ~call.umask;
  const mode = applyMode(values.get('m') ?? usual.toString(8), 0o777, {
    isDirectory: true,
    umask: call.umask,
  });
  return forEachPath(
    call,
    operands,
    (path) => (flags.has('p') ? makeParents(call, path, mode) : call.files.makeDirectory(path, mode)),
    (shown) => `cannot create directory ‘${shown}’`.replace(/[‘’]/g, utf8Quote),
  );
};

/** GNU tools quote with typographic marks in a UTF-8 locale; text here is bytes. */
function utf8Quote(mark: string): string {
  return Buffer.from(mark, 'utf8').toString('latin1');
}

function makeParents(call: CommandCall, path: string, mode: number): void {
  const parts = path.split('/').filter((part) => part !== '');
  for (const [index] of parts.entries()) {
    const part = `/${parts.slice(0, index + 1).join('/')}`;
    if (call.files.exists(part)) {
      if (call.files.stat(part).kind !== 'directory')
        throw new HostError(index === parts.length - 1 ? 'EEXIST' : 'ENOTDIR');
      continue;
    }
    call.files.makeDirectory(part, index === parts.length - 1 ? mode : 0o777 & ~call.umask);
  }
}

export const touch: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'acm',
    valued: 'drt',
    long: { date: 'd', reference: 'r' },
  });
  const date = values.get('d');
  const stamp = values.get('t');
  const reference = values.get('r');
  const timeMs = reference
    ? call.files.stat(pathOf(call, reference)).mtimeMs
    : parseDate(date ?? stampAsDate(stamp));
  if (timeMs === undefined) {
    call.err(`touch: invalid date format '${date ?? stamp}'\n`);
    return 1;
  }
  return forEachPath(
    call,
    operands,
    (path) => {
      if (!call.files.exists(path)) {
        if (flags.has('c')) return;
        call.files.write(path, { umask: call.umask }).close();
      }
      const { atimeMs, mtimeMs } = call.files.stat(path);
      call.files.changeTimes(path, flags.has('m') ? atimeMs : timeMs, flags.has('a') ? mtimeMs : timeMs);
    },
    (shown) => `cannot touch '${shown}'`,
  );
};

/** `[[CC]YY]MMDDhhmm[.ss]` as an ISO date. */
function stampAsDate(stamp: string | undefined): string {
  if (stamp === undefined) return 'now';
  const [, year = String(new Date().getUTCFullYear()), month, day, hour, minute, second = '00'] =
    /^(\d{4})?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(stamp) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

export const mktemp: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'dqut',
    valued: 'p',
    long: { directory: 'd' },
  });
  const [template = `${values.get('p') ?? '/tmp'}/tmp.XXXXXXXXXX`] = operands;
  const base = operands.length > 0 && values.has('p') ? `${values.get('p')}/${template}` : template;
  const name = base.replace(/X{3,}(?!.*X{3,})/, (marks) => randomName(marks.length));
  const path = pathOf(call, name);
  try {
    if (flags.has('d')) call.files.makeDirectory(path, 0o700);
    else call.files.write(path, { umask: 0o177, exclusive: true }).close();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    call.err(`mktemp: failed to create file via template '${template}': ${error.message}\n`);
    return 1;
  }
  call.out(`${name}\n`);
  return 0;
};

function randomName(length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

export const truncate: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'c',
    valued: 's',
    long: { size: 's' },
  });
  const [, digits = '0', unit = ''] = /^(\d+)([KMGT]?)$/.exec(values.get('s') ?? '0') ?? [];
  const size = Number(digits) * 1024 ** ' KMGT'.indexOf(unit || ' ');
  return forEachPath(
    call,
    operands,
    (path) => {
      if (!call.files.exists(path) && !flags.has('c')) call.files.write(path, { umask: call.umask }).close();
      call.files.truncate(path, size);
    },
    (shown) => `cannot open '${shown}' for writing`,
  );
};

export const ln: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, {
    letters: 'sfnTvr',
    long: { symbolic: 's', force: 'f' },
  });
  const [target = '', given = target.slice(target.lastIndexOf('/') + 1)] = operands;
  const { files } = call;
  const isInto =
    !flags.has('n') &&
    !flags.has('T') &&
    files.exists(pathOf(call, given)) &&
    files.stat(pathOf(call, given)).kind === 'directory';
  const shown = isInto ? `${given}/${target.slice(target.lastIndexOf('/') + 1)}` : given;
  return forEachPath(
    call,
    [shown],
    (path) => {
      if (flags.has('f')) removeIfThere(call, path);
      if (flags.has('s')) files.symlink(target, path);
      else files.link(pathOf(call, target), path);
    },
    () => `failed to create ${flags.has('s') ? 'symbolic' : 'hard'} link '${shown}'`,
  );
};

function removeIfThere(call: CommandCall, path: string): void {
  try {
    call.files.removeFile(path);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'ENOENT') throw error;
  }
}
