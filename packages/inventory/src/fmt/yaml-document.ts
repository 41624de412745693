import {
  type Document,
  isSeq,
  parseDocument,
  type ScalarTag,
  type Tags,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A document of which scalars other than text are written as they were read: `007` and `1.50` stay. */
export function readDocument(text: string): Document {
  return parseDocument(text, {
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
    // Words that only older readers take for something else (`no`, `2026-01-01`, `12:30`) keep their quotes.
    compat: 'yaml-1.1',
    customTags: (tags) => tags.map(asWritten),
  });
}

/** The text of a document: `[a, b]`, but `{ a: 1 }`; lines are not broken. */
export function writeDocument(document: Document): string {
  visit(document, { Collection: (_key, node) => pad(node) });
  return document.toString({ lineWidth: 0, indentSeq: true });
}

function asWritten(tag: Tags[number]): Tags[number] {
  if (typeof tag === 'string' || tag.collection !== undefined || tag.tag === 'tag:yaml.org,2002:str')
    return tag;
  return {
    ...tag,
    stringify: (item, ...rest) => item.source ?? tag.stringify?.(item, ...rest) ?? String(item.value),
  } satisfies ScalarTag;
}

function pad(node: YAMLMap | YAMLSeq): void {
  const write = node.toString.bind(node);
  const flowCollectionPadding = isSeq(node) ? '' : ' ';
  node.toString = (context, ...rest) =>
    context === undefined ? write() : write({ ...context, flowCollectionPadding }, ...rest);
}
