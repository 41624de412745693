import { HostError } from '../host/host-error.ts';
import type { Command } from '../shell/command-call.ts';
import { pathOf } from './command-input.ts';
import { findPrimaries, print } from './find-primaries.ts';
import type { Expression, Query, Visit } from './find-query.ts';
import { UsageError } from './options.ts';

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
  const make = findPrimaries[word];
  if (make === undefined) throw new UsageError(`unknown predicate \`${word}'`);
  return make(query);
}
