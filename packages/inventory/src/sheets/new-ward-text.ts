import { stringify } from 'yaml';
import { rewriteText } from '../rewrite-text.ts';
import type { WardFile } from '../schema-types.generated.ts';

/** The text of a ward file that is not there yet. */
export function newWardText(content: WardFile): string {
  const { ward, admin, name, ...lists } = content;
  const head = [
    '# yaml-language-server: $schema=../../schemas/ward.schema.json',
    `ward: ${ward}`,
    `admin: ${oneLine(admin)}`,
    `name: ${oneLine(name)}`,
    '',
  ].join('\n');
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => !isEmpty(list)));
  return rewriteText(head, { ward, admin, name, sites: [], ...filled });
}

function oneLine(map: object): string {
  return stringify(map, { collectionStyle: 'flow', lineWidth: 0, compat: 'yaml-1.1' }).trim();
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}
