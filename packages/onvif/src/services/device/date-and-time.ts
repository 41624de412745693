import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childAt, isTrue, numberAt, requireChild, textAt, type XmlNode } from '../../xml/xml-node.ts';
import { parseTimeZone } from './time-zone.ts';

const { tds, tt } = namespaces;

/** The clock of a device as it says; whether the time is right is another question. */
export interface SystemDateAndTime {
  readonly mode: 'ntp' | 'manual';
  readonly daylightSavings: boolean;
  /** POSIX TZ string. */
  readonly timeZone?: string;
  /** Milliseconds since 1970 of what the device calls UTC; absent when it gives no usable time. */
  readonly utcMs?: number;
  /** What the device calls local time, read as if it were UTC. */
  readonly localMs?: number;
}

/** @see ONVIF Core, GetSystemDateAndTime; access class PRE_AUTH */
export const getSystemDateAndTime: Operation<SystemDateAndTime> = {
  service: 'device',
  name: 'GetSystemDateAndTime',
  parameters: '',
  read: (response) => readDateAndTime(requireChild(response, tds, 'SystemDateAndTime')),
};

function readDateAndTime(node: XmlNode): SystemDateAndTime {
  const timeZone = textAt(node, tt, 'TimeZone', 'TZ');
  const utcMs = readDateTime(childAt(node, tt, 'UTCDateTime'));
  const localMs = readDateTime(childAt(node, tt, 'LocalDateTime'));
  return {
    mode: textAt(node, tt, 'DateTimeType') === 'NTP' ? 'ntp' : 'manual',
    daylightSavings: isTrue(textAt(node, tt, 'DaylightSavings')),
    ...(timeZone && { timeZone }),
    ...(utcMs !== undefined && { utcMs }),
    ...(localMs !== undefined && { localMs }),
  };
}

function readDateTime(node: XmlNode | undefined): number | undefined {
  if (node === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = ['Year', 'Month', 'Day'].map(
    (name) => numberAt(node, tt, 'Date', name) ?? 0,
  );
  const time = ['Hour', 'Minute', 'Second'].map((name) => numberAt(node, tt, 'Time', name) ?? 0);
  if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const ms = Date.UTC(year, month - 1, day, ...time);
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * The time a token must be signed with, milliseconds since 1970.
 *
 * Some firmware gives local time under the name of UTC and judges tokens by the true time. It shows in that both times
 * are equal although the zone is not UTC, and in that the device is off by just the offset of its zone.
 */
export function signingTimeMs(settings: SystemDateAndTime, ownMs: number): number | undefined {
  const { utcMs, localMs, timeZone } = settings;
  if (utcMs === undefined) return undefined;
  const zoneMs = 1000 * (parseTimeZone(timeZone ?? '')?.offsetSeconds ?? 0);
  const isMislabelled = zoneMs !== 0 && localMs === utcMs && Math.abs(utcMs - ownMs - zoneMs) < 60_000;
  return isMislabelled ? utcMs - zoneMs : utcMs;
}

interface NewDateAndTime {
  readonly mode: 'ntp' | 'manual';
  readonly daylightSavings: boolean;
  readonly timeZone: string;
  /** Milliseconds since 1970; for `manual` only, where the device takes it as the time. */
  readonly utcMs?: number;
}

/** @see ONVIF Core, SetSystemDateAndTime; `NtpServerUndefined` when NTP is chosen before SetNTP */
export function setSystemDateAndTime(wanted: NewDateAndTime): Operation<XmlNode> {
  const { mode, daylightSavings, timeZone, utcMs } = wanted;
  const parameters =
    `<tds:DateTimeType>${mode === 'ntp' ? 'NTP' : 'Manual'}</tds:DateTimeType>` +
    `<tds:DaylightSavings>${daylightSavings}</tds:DaylightSavings>` +
    `<tds:TimeZone><tt:TZ>${escapeXml(timeZone)}</tt:TZ></tds:TimeZone>` +
    (mode === 'manual' && utcMs !== undefined ? `<tds:UTCDateTime>${dateTime(utcMs)}</tds:UTCDateTime>` : '');
  return { service: 'device', name: 'SetSystemDateAndTime', parameters, read: (response) => response };
}

/** Time before date, as the schema of `tt:DateTime` has them. */
function dateTime(utcMs: number): string {
  const at = new Date(utcMs);
  return (
    `<tt:Time><tt:Hour>${at.getUTCHours()}</tt:Hour><tt:Minute>${at.getUTCMinutes()}</tt:Minute>` +
    `<tt:Second>${at.getUTCSeconds()}</tt:Second></tt:Time>` +
    `<tt:Date><tt:Year>${at.getUTCFullYear()}</tt:Year><tt:Month>${at.getUTCMonth() + 1}</tt:Month>` +
    `<tt:Day>${at.getUTCDate()}</tt:Day></tt:Date>`
  );
}
