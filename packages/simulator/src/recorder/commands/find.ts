import { idOf } from '../host/accounts.ts';
import { HostError } from '../host/host-error.ts';
import type { NodeInfo } from '../host/node-info.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { matchesPattern } from '../shell/pattern.ts';
import { pathOf } from './command-input.ts';
import { parseDate } from './date-input.ts';
import { formatFindNode } from './find-printf.ts';
import { kindLetter } from './node-format.ts';
import { UsageError } from './options.ts';
import { runCommandLine } from './run-command-line.ts';

/** A file that the walk has come to. */
export interface Visit {
  readonly path: string;
  readonly shown: string;
  readonly start: string;
  readonly depth: number;
  readonly node: NodeInfo;
}

type Expression = (visit: Visit) => boolean | Promise<boolean>;

interface Query {
  readonly call: CommandCall;
  readonly words: string[];
  readonly nowMs: number;
  minDepth: number;
  maxDepth: number;
  contentsFirst: boolean;
  hasAction: boolean;
  prune: boolean;
  status: number;
  /** Runs commands that gather their arguments (`-exec … +`). */
  readonly finish: (() => Promise<void>)[];
}

export const find: Command = async (call) => {
  const first = call.args.findIndex((arg) => /^[-(!]/.test(arg));
  const starts = call.args.slice(0, first < 0 ? undefined : first);
  const query: Query = {
    call,
    words: first < 0 ? [] : [...call.args.slice(first)],
    nowMs: Date.now(),
    minDepth: 0,
    maxDepth: Number.POSITIVE_INFINITY,
    contentsFirst: false,
    hasAction: false,
    prune: false,
    status: 0,
    finish: [],
  };
  const parsed = query.words.length > 0 ? either(query) : () => true;
  if (query.words.length > 0) throw new UsageError(`paths must precede expression: \`${query.words[0]}'`);
  const expression = query.hasAction
    ? parsed
    : async (visit: Visit) => (await parsed(visit)) && print(query)(visit);
  for (const start of starts.length > 0 ? starts : ['.']) {
    await visitTree(query, expression, { path: pathOf(call, start), shown: start, start, depth: 0 });
  }
  for (const finish of query.finish) await finish();
  return query.status;
};

async function visitTree(query: Query, expression: Expression, at: Omit<Visit, 'node'>): Promise<void> {
  const { call } = query;
  try {
    const visit: Visit = { ...at, node: call.files.lstat(at.path) };
    query.prune = false;
    if (!query.contentsFirst && at.depth >= query.minDepth) await expression(visit);
    const goesDown = visit.node.kind === 'directory' && at.depth < query.maxDepth && !query.prune;
    for (const name of goesDown ? call.files.list(at.path) : []) {
      const [path, shown] = [at.path, at.shown].map((base) => `${base.replace(/\/$/, '')}/${name}`) as [
        string,
        string,
      ];
      await visitTree(query, expression, { path, shown, start: at.start, depth: at.depth + 1 });
    }
    if (query.contentsFirst && at.depth >= query.minDepth) await expression(visit);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    call.err(`find: '${at.shown}': ${error.message}\n`);
    query.status = 1;
  }
}

function either(query: Query): Expression {
  let left = both(query);
  while (query.words[0] === '-o' || query.words[0] === '-or') {
    query.words.shift();
    const [before, after] = [left, both(query)];
    left = async (visit) => (await before(visit)) || (await after(visit));
  }
  return left;
}

function both(query: Query): Expression {
  let left = single(query);
  while (query.words.length > 0 && !['-o', '-or', ')'].includes(query.words[0] ?? '')) {
    if (query.words[0] === '-a' || query.words[0] === '-and') query.words.shift();
    const [before, after] = [left, single(query)];
    left = async (visit) => (await before(visit)) && (await after(visit));
  }
  return left;
}

function single(query: Query): Expression {
  const word = query.words.shift() ?? '';
  if (word === '!' || word === '-not') {
    const inner = single(query);
    return async (visit) => !(await inner(visit));
  }
  if (word === '(') {
    const inner = either(query);
    query.words.shift();
    return inner;
  }
  const make = primaries[word];
  if (make === undefined) throw new UsageError(`unknown predicate \`${word}'`);
  return make(query);
}

const dayMs = 86_400_000;

const primaries: Readonly<Record<string, (query: Query) => Expression>> = {
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

function print({ call }: Query): (visit: Visit) => boolean {
  return ({ shown }) => {
    call.out(`${shown}\n`);
    return true;
  };
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
