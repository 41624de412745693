import { isScalar, Scalar } from 'yaml';

/** Characters that mean nothing to YAML inside a word, of any script; everything else stays in its quotes. */
const plain = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;

/** Takes the quotes off a text; the writer puts them back where the text would be read as something else. */
export function unquote(node: unknown): void {
  if (!isScalar(node) || typeof node.value !== 'string') return;
  if (node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE) return;
  if (plain.test(node.value)) node.type = Scalar.PLAIN;
  else node.type = Scalar.QUOTE_DOUBLE;
}
