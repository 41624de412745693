const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Numbers in other bases, infinities, and what is too long or too small to be read alike by every parser. */
const unusualNumber = /^[-+]?(?:0[xXoObB]|\.\D|\.$)|^-[0.]*(?:[eE]|$)|^[-+]?[\d.]{16}/;

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/**
 * What a scalar without quotes means (YAML 1.2.2, section 10.3.2); undefined where a full parser must say.
 *
 * @param text Not empty.
 */
export function plainValue(text: string): unknown {
  const first = text.charCodeAt(0);
  // Digits, and what numbers can begin with besides: + - .
  if (first <= 57)
    return first >= 48 || first === 43 || first === 45 || first === 46 ? numberOrText(text) : text;
  return text.length === 4 || text.length === 5 ? wordOrText(text) : text;
}

function numberOrText(text: string): unknown {
  if (unusualNumber.test(text)) return undefined;
  if (!number.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function wordOrText(text: string): unknown {
  const value = words.get(text);
  return value === undefined ? text : value;
}
