import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { DesiredWard } from '@wardctl/fleet';
import { finishWards } from '../finish-wards.ts';
import type { InventorySources } from '../inventory-sources.ts';
import type { FileRewrite } from '../replace-files.ts';
import { resolveWards } from '../resolve-ward.ts';
import { rewriteText } from '../rewrite-text.ts';
import { newWardText } from './new-ward-text.ts';
import type { PlannedDevice } from './plan-devices.ts';
import type { WardDraft, WardDrafts } from './ward-drafts.ts';

/** The files that change, as they will be. A new ward of whose devices none is sound gets no file. */
export function rewriteFiles(drafts: WardDrafts, planned: readonly PlannedDevice[]): FileRewrite[] {
  const used = new Set(planned.map(({ placed }) => placed.ward));
  return drafts.touched.flatMap((draft) => {
    if (draft.before !== undefined) return rewriteFile(draft);
    const { file, content } = draft;
    return used.has(content.ward) ? [{ file, after: newWardText(content) }] : [];
  });
}

/** Most files that a sheet of the whole city touches stay as they are, and need no second look. */
function rewriteFile({ file, content, before: known }: WardDraft): FileRewrite[] {
  if (isDeepStrictEqual(content, known)) return [];
  const before = readFileSync(file, 'utf8');
  return [{ file, before, after: rewriteText(before, { ...content }) }];
}

/** What the wards of files that change will resolve to. */
export function wardsAfter(
  drafts: WardDrafts,
  rewrites: readonly FileRewrite[],
  { sources, today }: { readonly sources: InventorySources; readonly today: string },
): DesiredWard[] {
  const changed = new Set(rewrites.map(({ file }) => file));
  const wards = drafts.touched.filter(({ file }) => changed.has(file));
  return finishWards(resolveWards({ ...sources, wards }, today), sources.holds?.content);
}
