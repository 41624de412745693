import type { Action } from '@wardctl/deploy';
import { deviceIds, withoutId } from './device-ids.ts';
import type { Paint } from './paint.ts';

const longestReason = 110;

/** Why the last apply left devices unfinished: who, the code, and what was said, devices with the same reason together. */
export function unfinishedRows(actions: readonly Action[], ward: string, paint: Paint): string[][] {
  const reasons = actions.flatMap(({ device, unfinished = [] }) =>
    unfinished.map((reason) => ({ device, ...readReason(reason, device) })),
  );
  const groups = Map.groupBy(reasons, ({ code, text }) => `${code} ${text}`);
  return [...groups.values()].flatMap((group) => {
    const [{ code = '', text = '' } = {}] = group;
    const who = deviceIds(
      group.map(({ device }) => device),
      ward,
    );
    return [[who, paint.yellow(code), shorten(text)].filter((cell) => cell !== '')];
  });
}

/** `device/timeout: cam-1: no answer after 312 ms`: how long it took, and where, is nothing that sets devices apart. */
function readReason(reason: string, device: string): { readonly code: string; readonly text: string } {
  const [, code = '', message = reason] = /^([a-z]+\/[a-z-]+): (.*)$/s.exec(reason) ?? [];
  const text = withoutId(message, device).replaceAll(/,? (after|within) [\d.,]+ m?s\b| to [\d.]+:\d+/g, '');
  return { code, text: text.replaceAll(/\s+/g, ' ') };
}

function shorten(text: string): string {
  return text.length > longestReason ? `${text.slice(0, longestReason - 1)}…` : text;
}
