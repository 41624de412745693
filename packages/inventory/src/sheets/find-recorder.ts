import { didYouMean } from '../did-you-mean.ts';
import type { WardFile } from '../schema-types.generated.ts';
import type { Parsed } from './parsed-value.ts';

/** The id of the recorder that a cell names: its id, the end of it (`rec-01`), its number (`Đầu ghi 1`) or its address. */
export function findRecorder(name: string, { ward, recorders = [] }: WardFile): Parsed<string> {
  const text = name.toLowerCase();
  const number = /(?:^|\D)0*(\d{1,4})$/.exec(text)?.[1];
  const found =
    recorders.find(({ id, address }) => id === text || id === `${ward}-${text}` || address === text) ??
    recorders.find(({ id }) => number !== undefined && new RegExp(`-rec-0*${number}$`).test(id));
  if (found !== undefined) return { value: found.id };
  const ids = recorders.map(({ id }) => id);
  return {
    fault: {
      code: 'sheet/unknown-recorder',
      message: `${ward} has no recorder "${name}"`,
      hint: didYouMean(name, ids, hintFor(ids)),
    },
  };
}

function hintFor(ids: readonly string[]): string {
  return ids.length === 0
    ? 'Add a row for the recorder: device recorder, with site, ip and host_key.'
    : `It has ${ids.join(', ')}.`;
}
