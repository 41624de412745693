import { basename } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { didYouMean } from '../did-you-mean.ts';
import type { InventorySources } from '../inventory-sources.ts';
import type { SourceFile } from '../load-file.ts';
import type { WardFile } from '../schema-types.generated.ts';

/**
 * The ward of that file name, code or unit: `hoan-kiem`, `vn01-00070`, `00070`.
 *
 * @throws FleetError `selection/empty`, `usage/invalid` when several wards have it
 */
export function findTemplate({ wards }: InventorySources, name: string): SourceFile<WardFile> {
  const found = wards.filter((ward) => namesOf(ward).includes(name));
  const [template, ...others] = found;
  if (template === undefined) {
    throw new FleetError('selection/empty', `--from ${name} is none of the wards`, {
      hint: didYouMean(name, wards.flatMap(namesOf), 'Give the file name or the code of a ward.'),
    });
  }
  if (others.length === 0) return template;
  const files = found.map(({ file }) => file).join(', ');
  throw new FleetError('usage/invalid', `--from ${name} means several wards: ${files}`, {
    hint: 'Give the code of one of them.',
  });
}

function namesOf({ file, content }: SourceFile<WardFile>): string[] {
  return [basename(file).replace(/\.ya?ml$/, ''), content.ward, content.admin.unit];
}
