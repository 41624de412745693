import { badRequest, EngineError } from './engine-error.ts';
import type { ContainerRecord } from './engine-state.ts';

type Filter = (container: ContainerRecord, values: readonly string[]) => boolean;

const filters: Readonly<Record<string, Filter>> = {
  id: ({ id }, values) => values.some((value) => id.startsWith(value)),
  // The engine matches a pattern anywhere in the name, with and without the slash before it.
  name: ({ name }, values) =>
    values.some((value) => [name, `/${name}`].some((text) => new RegExp(value).test(text))),
  status: ({ status }, values) => values.includes(status),
  label: ({ request }, values) => values.every((value) => hasLabel(request.Labels ?? {}, value)),
  ancestor: ({ imageId, request }, values) =>
    values.some((value) => value === imageId || value === request.Image),
};

function hasLabel(labels: Readonly<Record<string, string>>, wanted: string): boolean {
  const equals = wanted.indexOf('=');
  if (equals < 0) return Object.hasOwn(labels, wanted);
  return labels[wanted.slice(0, equals)] === wanted.slice(equals + 1);
}

/**
 * The containers that `GET /containers/json` lists. `filters` is a JSON map of lists, or of maps to `true`.
 *
 * @throws EngineError 400
 */
export function filterContainers(
  containers: readonly ContainerRecord[],
  search: URLSearchParams,
): ContainerRecord[] {
  const wanted = parseFilters(search.get('filters'));
  const isAll = /^(?:1|true)$/i.test(search.get('all') ?? '') || wanted.some(([name]) => name === 'status');
  return containers
    .filter(({ status }) => isAll || status === 'running' || status === 'restarting')
    .filter((container) => wanted.every(([name, values]) => filters[name]?.(container, values)))
    .toSorted((a, b) => (a.created < b.created ? 1 : -1));
}

function parseFilters(text: string | null): [string, string[]][] {
  if (text === null || text === '') return [];
  const entries = Object.entries(parseJson(text)).map(([name, values]): [string, string[]] => {
    if (!Object.hasOwn(filters, name)) throw new EngineError(400, `Invalid filter '${name}'`);
    return [name, Array.isArray(values) ? values.map(String) : Object.keys(values as object)];
  });
  return entries.filter(([, values]) => values.length > 0);
}

function parseJson(text: string): object {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest('invalid filter', error);
  }
}
