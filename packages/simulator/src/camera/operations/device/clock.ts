import type { ClockSettings } from '../../camera-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, integerOf, oneOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';
import { hasNtpServer } from './ntp.ts';
import { isPosixTimeZone, standardOffsetMs } from './posix-time-zone.ts';

const { tds, tt } = namespaces;

export const clockOperations: OperationTable = {
  GetSystemDateAndTime: {
    access: 'PRE_AUTH',
    read: ({ settings: { clock }, cameraNowMs }) =>
      element(
        'tds:SystemDateAndTime',
        element('tt:DateTimeType', clock.mode),
        element('tt:DaylightSavings', clock.daylightSavings),
        element('tt:TimeZone', element('tt:TZ', clock.timeZone)),
        dateTime('tt:UTCDateTime', cameraNowMs),
        dateTime('tt:LocalDateTime', cameraNowMs + standardOffsetMs(clock.timeZone)),
      ),
  },
  SetSystemDateAndTime: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request, nowMs }) => {
      const clock = readClock(request, { before: settings.clock, nowMs });
      if (clock.mode === 'NTP' && !hasNtpServer(settings.ntp)) {
        throw senderFault('No NTP server is defined', 'InvalidArgVal', 'NtpServerUndefined');
      }
      return { ...settings, clock };
    },
  },
};

function dateTime(name: string, timeMs: number): XmlNode {
  const time = new Date(timeMs);
  return element(
    name,
    element(
      'tt:Time',
      element('tt:Hour', time.getUTCHours()),
      element('tt:Minute', time.getUTCMinutes()),
      element('tt:Second', time.getUTCSeconds()),
    ),
    element(
      'tt:Date',
      element('tt:Year', time.getUTCFullYear()),
      element('tt:Month', time.getUTCMonth() + 1),
      element('tt:Day', time.getUTCDate()),
    ),
  );
}

interface ClockBefore {
  readonly before: ClockSettings;
  readonly nowMs: number;
}

/** A camera that follows NTP is right; one set by hand keeps what it was given. */
function readClock(request: XmlElement, { before, nowMs }: ClockBefore): ClockSettings {
  const fields = readSequence(request, tds, 'DateTimeType DaylightSavings TimeZone? UTCDateTime?');
  const mode = oneOf(fields.required('DateTimeType'), ['Manual', 'NTP']);
  const daylightSavings = booleanOf(fields.required('DaylightSavings'));
  const zone = fields.optional('TimeZone');
  const timeZone = zone === undefined ? before.timeZone : readTimeZone(zone);
  const given = fields.optional('UTCDateTime');
  if (mode === 'NTP') return { mode, timeZone, daylightSavings, offsetSeconds: 0 };
  const offsetSeconds =
    given === undefined ? before.offsetSeconds : Math.round((readDateTime(given) - nowMs) / 1000);
  return { mode, timeZone, daylightSavings, offsetSeconds };
}

function readTimeZone(zone: XmlElement): string {
  const timeZone = textOf(readSequence(zone, tt, 'TZ').required('TZ'));
  if (isPosixTimeZone(timeZone)) return timeZone;
  throw senderFault('An invalid time zone was specified', 'InvalidArgVal', 'InvalidTimeZone');
}

function readDateTime(given: XmlElement): number {
  const parts = readSequence(given, tt, 'Time Date');
  const time = readSequence(parts.required('Time'), tt, 'Hour Minute Second');
  const date = readSequence(parts.required('Date'), tt, 'Year Month Day');
  const [hour, minute, second] = ['Hour', 'Minute', 'Second'].map((name) => integerOf(time.required(name)));
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => integerOf(date.required(name)));
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.000Z`;
  const timeMs = Date.parse(text);
  // Date.parse turns the 31st of a short month into the first of the next.
  if (Number.isFinite(timeMs) && new Date(timeMs).toISOString() === text) return timeMs;
  throw senderFault('An invalid date or time was specified', 'InvalidArgVal', 'InvalidDateTime');
}

function pad(value: number | undefined, digits = 2): string {
  return String(value).padStart(digits, '0');
}
