/**
 * Reads the progress of a pull or load to its end and returns what went wrong, in the words of the engine. It answers 200
 * before it begins, so that a failure comes as a line of the body:
 *
 * ```
 * {"status":"Pulling from library/mediamtx","id":"…"}
 * {"errorDetail":{"message":"toomanyrequests"},"error":"toomanyrequests"}
 * ```
 *
 * @throws Error when the answer is cut off
 */
export async function readProgress(stream: NodeJS.ReadableStream): Promise<string | undefined> {
  let failure: string | undefined;
  let rest = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) failure ??= errorIn(line);
  }
  return failure ?? errorIn(rest);
}

function errorIn(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { error?: string } | null)?.error;
  } catch {
    return undefined;
  }
}
