import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { WardFile } from '../schema-types.generated.ts';

const head = ` yaml-language-server: $schema=../../schemas/ward.schema.json
 Made by "wardctl init ward". No plan includes a device whose status is planned. Where one is installed, remove its
 status and write down what only it can tell: serial and mac of a camera, hostKey of a recorder. Sites and cameras
 have names to be replaced.`;

/** A new ward file as people write one: sections apart, small maps in one line. */
export function wardText(ward: WardFile): string {
  const document = new Document(ward, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      // Older parsers take a bare date for something else than text.
      if (/^\d{4}-\d{2}-\d{2}$/.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && isMap(pair.value)) pair.value.flow = true;
    },
  });
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (isScalar(key) && (isSeq(value) || key.value === 'defaults')) key.spaceBefore = true;
    }
  }
  document.commentBefore = head;
  // The comment stands right above the first key, as in other ward files.
  return document.toString({ lineWidth: 0 }).replace(/\n\n/, '\n');
}
