/** A function that computes the result for each argument once. */
export function remember<Argument, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  return (argument) => {
    const before = known.get(argument);
    if (before !== undefined || known.has(argument)) return before as Result;
    const result = compute(argument);
    known.set(argument, result);
    return result;
  };
}
