import { Secret } from '@wardctl/fleet';
import { machineText, type Parsed, parseText, wrong } from './parsed-value.ts';
import type { Cell } from './sheet-table.ts';
import { oneOf } from './words.ts';

/** `vn01-00070-mr-0012` */
export const parseId = machineText((text) =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
    ? { value: text }
    : wrong({ text }, 'an id', 'For example: vn01-00070-mr-0012'),
);

const hostKey = /^(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}$/;

export const parseHostKey = machineText((text) =>
  hostKey.test(text) ? { value: text } : wrong({ text }, 'a public SSH host key'),
);

/** Without spaces, which no model has in its name. */
export const parseModel = machineText((text) =>
  /\s/.test(text) ? wrong({ text }, 'a model') : { value: text },
);

const statusWords = oneOf({
  planned: ['dự kiến', 'chưa lắp', 'chưa lắp đặt', 'kế hoạch'],
  active: ['in service', 'online', 'hoạt động', 'đang hoạt động', 'đã lắp', 'đã lắp đặt', 'tốt'],
});

/** Sheets say much else of the state of a device, which passes. */
export function parseStatus(cell: Cell): Parsed<'planned' | 'active'> {
  const { value } = statusWords(cell);
  return value === undefined ? {} : { value };
}

/** The unit of a ward: a code of five digits, or a name. */
export function parseUnit(cell: Cell): Parsed<string> {
  if (!/^\d{1,5}$/.test(cell.text)) return parseText(cell);
  const value = cell.text.padStart(5, '0');
  if (value === cell.text) return { value };
  const message = `the sheet lost its leading zeros: ${cell.text} is read as ${value}`;
  const hint = 'Format the column as text, and write all five digits.';
  return { value, fault: { code: 'sheet/lost-zeros', message, hint, severity: 'warning' } };
}

export function parseReference(cell: Cell): Parsed<string> {
  if (/^(?:(?:env|file|age):[!-~]+|exec:[ -~]+)$/.test(cell.text)) return { value: cell.text };
  // Not shown: where a reference is expected, people write the password.
  const message = 'this is not a reference to a credential';
  return {
    fault: { code: 'sheet/plain-secret', message, hint: 'Write env:NAME, file:PATH#KEY or age:NAME.' },
  };
}

export function parsePassword(cell: Cell): Parsed<Secret> {
  return { value: new Secret(cell.text) };
}

export type Retention = string | { readonly class: string; readonly days: number };

/** `vn-ward-30`, or `vn-ward-30:40` for 40 days within the bounds of the class. */
export function parseRetention(cell: Cell): Parsed<Retention> {
  const [, name, days] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?::(\d{1,4}))?$/.exec(cell.text) ?? [];
  if (name === undefined || /^\d+$/.test(name)) {
    return wrong(cell, 'a retention class of the city', 'For example: vn-ward-30, or vn-ward-30:40');
  }
  return { value: days === undefined ? name : { class: name, days: Number(days) } };
}
