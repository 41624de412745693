import type { Command, CommandTable } from '../shell/command-call.ts';
import { awk } from './awk/awk.ts';
import { builtinPrograms } from './builtin-programs.ts';
import { expr, seq } from './calculation.ts';
import { withUsage } from './command-input.ts';
import { df } from './df.ts';
import { ln, mkdir, mktemp, touch, truncate } from './file-making.ts';
import { cp, install, mv } from './file-moving.ts';
import { rm, rmdir } from './file-removal.ts';
import { find } from './find.ts';
import { grep } from './grep.ts';
import { du, ls } from './listing.ts';
import { chgrp, chmod, chown } from './ownership-commands.ts';
import { basename, dirname, readlink, realpath } from './path-commands.ts';
import { sed } from './sed.ts';
import { crontab, systemctl } from './services.ts';
import { sh } from './sh.ts';
import { sort, uniq } from './sort.ts';
import { stat } from './stat.ts';
import { sudo } from './sudo.ts';
import {
  date,
  env,
  getent,
  hostname,
  id,
  nproc,
  runsAnother,
  sleep,
  swallows,
  sync,
  timeout,
  uname,
  uptime,
  whoami,
  xargs,
} from './system-commands.ts';
import { base64, cat, checksum, cmp, cut, head, tail, tee, wc } from './text-filters.ts';
import { tr } from './translate.ts';

const usageStatusTwo = { awk, cmp, grep, ls, sort };

const usageStatusOne = {
  base64,
  basename,
  cat,
  chgrp,
  chmod,
  chown,
  cp,
  cut,
  date,
  df,
  dirname,
  du,
  find,
  head,
  id,
  install,
  ln,
  mkdir,
  mktemp,
  mv,
  readlink,
  realpath,
  rm,
  rmdir,
  sed,
  stat,
  tail,
  tee,
  touch,
  tr,
  truncate,
  uname,
  uniq,
  wc,
  md5sum: checksum('md5'),
  sha1sum: checksum('sha1'),
  sha256sum: checksum('sha256'),
  sha512sum: checksum('sha512'),
};

const withoutUsage: Record<string, Command> = {
  crontab,
  env,
  expr,
  getent,
  hostname,
  nproc,
  seq,
  sh,
  sleep,
  sudo,
  sync,
  systemctl,
  timeout,
  uptime,
  whoami,
  xargs,
  bash: sh,
  dash: sh,
  nohup: runsAnother,
  setsid: runsAnother,
  nice: runsAnother,
  ionice: runsAnother,
  logger: swallows,
  chattr: swallows,
};

/** Every command of the virtual host. What is not here is not found, as on a host that lacks it. */
export const commandTable: CommandTable = new Map<string, Command>([
  ...Object.entries(withoutUsage),
  ...Object.entries(usageStatusOne).map(([name, command]): [string, Command] => [name, withUsage(command)]),
  ...Object.entries(usageStatusTwo).map(([name, command]): [string, Command] => [
    name,
    withUsage(command, 2),
  ]),
  ['egrep', withUsage(grep, 2)],
  ['mawk', withUsage(awk, 2)],
  ...builtinPrograms,
]);
