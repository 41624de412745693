import { idOf } from '../host/accounts.ts';
import type { NodeInfo } from '../host/node-info.ts';
import { matchesPattern } from '../shell/pattern.ts';
import { pathOf } from './command-input.ts';
import { parseDate } from './date-input.ts';
import { formatFindNode } from './find-printf.ts';
import type { Expression, Query, Visit } from './find-query.ts';
import { kindLetter } from './node-format.ts';
import { UsageError } from './options.ts';
import { runCommandLine } from './run-command-line.ts';

const dayMs = 86_400_000;

/** What stands for one test or action of an expression. */
export const findPrimaries: Readonly<Record<string, (query: Query) => Expression>> = {
  '-name': named((text) => text),
  '-iname': named((text) => text.toLowerCase()),
  '-path': pathTest(),
  '-wholename': pathTest(),
  '-type': (query) => {
    const letters = value(query).split(',');
    return ({ node }) => letters.includes(node.kind === 'file' ? 'f' : kindLetter(node));
  },
  '-mtime': ages((node) => node.mtimeMs, dayMs),
  '-mmin': ages((node) => node.mtimeMs, 60_000, Math.ceil),
  '-ctime': ages((node) => node.ctimeMs, dayMs),
  '-atime': ages((node) => node.atimeMs, dayMs),
  '-newer': (query) => {
    const { mtimeMs } = query.call.files.stat(pathOf(query.call, value(query)));
    return ({ node }) => node.mtimeMs > mtimeMs;
  },
  '-newermt': (query) => {
    const timeMs = parseDate(value(query), query.nowMs) ?? 0;
    return ({ node }) => node.mtimeMs > timeMs;
  },
  '-size': sized,
  '-empty':
    ({ call }) =>
    ({ node, path }) =>
      node.kind === 'directory'
        ? call.files.list(path).length === 0
        : node.kind === 'file' && node.size === 0,
  '-perm': (query) => {
    const argument = value(query);
    const wanted = Number.parseInt(argument.replace(/^[-/]/, ''), 8);
    if (argument.startsWith('-')) return ({ node }) => (node.mode & wanted) === wanted;
    if (argument.startsWith('/')) return ({ node }) => (node.mode & wanted) !== 0;
    return ({ node }) => node.mode === wanted;
  },
  '-user': (query) => {
    const uid = idOf(query.call.facts.accounts.users, value(query));
    return ({ node }) => node.uid === uid;
  },
  '-group': (query) => {
    const gid = idOf(query.call.facts.accounts.groups, value(query));
    return ({ node }) => node.gid === gid;
  },
  '-maxdepth': (query) => {
    query.maxDepth = Number(value(query));
    return () => true;
  },
  '-mindepth': (query) => {
    query.minDepth = Number(value(query));
    return () => true;
  },
  '-depth': (query) => {
    query.contentsFirst = true;
    return () => true;
  },
  '-xdev': () => () => true,
  '-mount': () => () => true,
  '-true': () => () => true,
  '-false': () => () => false,
  '-prune': (query) => () => {
    query.prune = true;
    return true;
  },
  '-print': (query) => acting(query, print(query)),
  '-print0': (query) =>
    acting(query, ({ shown }) => {
      query.call.out(`${shown}\0`);
      return true;
    }),
  '-printf': (query) => {
    const format = value(query);
    return acting(query, (visit) => {
      query.call.out(formatFindNode(format, visit, query.call));
      return true;
    });
  },
  '-quit': (query) => acting(query, () => false),
  '-delete': (query) => {
    query.contentsFirst = true;
    return acting(query, ({ path, node }) => {
      if (node.kind === 'directory') query.call.files.removeDirectory(path);
      else query.call.files.removeFile(path);
      return true;
    });
  },
  '-exec': execution,
};

function value(query: Query): string {
  const word = query.words.shift();
  if (word === undefined) throw new UsageError('missing argument');
  return word;
}

function acting(query: Query, action: Expression): Expression {
  query.hasAction = true;
  return action;
}

function named(fold: (text: string) => string): (query: Query) => Expression {
  return (query) => {
    const pattern = fold(value(query));
    return ({ shown }) =>
      matchesPattern(fold(shown.replace(/(?!^)\/$/, '').replace(/^.*\/(?=.)/s, '')), pattern);
  };
}

function pathTest(): (query: Query) => Expression {
  return (query) => {
    const pattern = value(query);
    return ({ shown }) => matchesPattern(shown, pattern);
  };
}

/** `+n`, `-n` or `n` of a unit. */
function compare(argument: string): (amount: number) => boolean {
  const wanted = Number(argument.replace(/^[-+]/, ''));
  if (Number.isNaN(wanted)) throw new UsageError(`invalid argument \`${argument}'`);
  if (argument.startsWith('+')) return (amount) => amount > wanted;
  return argument.startsWith('-') ? (amount) => amount < wanted : (amount) => amount === wanted;
}

function ages(
  timeOf: (node: NodeInfo) => number,
  unitMs: number,
  round = Math.floor,
): (query: Query) => Expression {
  return (query) => {
    const holds = compare(value(query));
    return ({ node }) => holds(round((query.nowMs - timeOf(node)) / unitMs));
  };
}

function sized(query: Query): Expression {
  const [, number = '', letter = 'b'] = /^([-+]?\d+)([bcwkMG]?)$/.exec(value(query)) ?? [];
  const holds = compare(number);
  const units: Record<string, number> = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };
  return ({ node }) => holds(Math.ceil(node.size / (units[letter || 'b'] ?? 512)));
}

function execution(query: Query): Expression {
  const end = query.words.findIndex(
    (word, index) => word === ';' || (word === '+' && query.words[index - 1] === '{}'),
  );
  if (end < 0) throw new UsageError("missing argument to `-exec'");
  const [...words] = query.words.splice(0, end + 1);
  const isGathering = words.pop() === '+';
  const gathered: string[] = [];
  if (isGathering) {
    query.finish.push(async () => {
      if (gathered.length === 0) return;
      if ((await runCommandLine(query.call, [...words.slice(0, -1), ...gathered])) !== 0) query.status = 1;
    });
  }
  return acting(query, async ({ shown }) => {
    if (isGathering) return gathered.push(shown) > 0;
    return (
      (await runCommandLine(
        query.call,
        words.map((word) => word.replaceAll('{}', shown)),
      )) === 0
    );
  });
}

export function print({ call }: Query): (visit: Visit) => boolean {
  return ({ shown }) => {
    call.out(`${shown}\n`);
    return true;
  };
}
