import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

type Plain = Readonly<Record<string, unknown>>;

/** Makes a document say `content`, keeping every node that still says what it did, and its comments. */
export function assignContent(document: Document, content: Plain): void {
  document.contents = assigned(document, document.contents, content) as typeof document.contents;
}

function assigned(document: Document, node: unknown, value: unknown): Node {
  if (isMap(node) && isPlain(value)) return assignMap(document, node, value);
  if (isSeq(node) && Array.isArray(value)) return assignList(document, node, value);
  if (!isScalar(node) || typeof value === 'object') return document.createNode(value);
  if (!Object.is(node.value, value)) node.value = value;
  return node;
}

function assignMap(document: Document, map: YAMLMap, value: Plain): YAMLMap {
  for (const { key } of [...map.items]) {
    const name = isScalar(key) ? key.value : key;
    if (typeof name !== 'string' || value[name] === undefined) map.delete(key);
  }
  for (const [key, wanted] of Object.entries(value)) {
    if (wanted !== undefined) map.set(key, assigned(document, map.get(key, true), wanted));
  }
  return map;
}

/** Items belong together when they have the same id, or else stand in the same place. */
function assignList(document: Document, list: YAMLSeq, value: readonly unknown[]): YAMLSeq {
  const before = [...list.items];
  const byId = new Map(before.filter(isMap).map((item) => [item.get('id'), item]));
  list.items = value.map((wanted, index) => {
    const id = isPlain(wanted) ? wanted['id'] : undefined;
    return assigned(document, id === undefined ? before[index] : byId.get(id), wanted);
  });
  return list;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
