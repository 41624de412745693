import type { CameraSettings, ObservedClock } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import { observedClock } from '../../observed-clock.ts';
import type { SystemDateAndTime } from '../../services/device/date-and-time.ts';
import { setSystemDateAndTime } from '../../services/device/date-and-time.ts';
import { getNtp, setNtp } from '../../services/device/ntp.ts';
import { clockPairs, offsetPath } from '../pairs/clock-pairs.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { mergeWritten, nothingSent, notOffered, writeSetting } from '../write-setting.ts';

type ClockSettings = NonNullable<CameraSettings['clock']>;

interface SeenClock {
  readonly clock: ObservedClock;
  readonly settings: SystemDateAndTime;
  readonly offersNtp: boolean;
}

/** Mode, zone and servers of the clock. Servers first: NTP mode without a server is refused. */
export function clockPart(tools: PartTools, wanted: ClockSettings): SettingPart<SeenClock> {
  const { session, options } = tools;
  return {
    async read() {
      const reading = await session.readClock(options);
      const ntp = wanted.ntpServers.length > 0 ? await ifOffered(session, getNtp, options) : undefined;
      return { clock: observedClock(reading, ntp), settings: reading.settings, offersNtp: ntp !== undefined };
    },
    observed: ({ clock }) => ({ clock }),
    pairs: ({ clock }) => clockPairs(wanted, clock),
    async write(seen, due) {
      const isNtp = ({ path }: SettingPair) => path.startsWith('clock.ntp');
      const servers = await writeServers(seen, due.filter(isNtp));
      const time = await writeDateAndTime(
        seen,
        due.filter((pair) => !isNtp(pair)),
      );
      return mergeWritten(servers, time);
    },
  };

  async function writeServers({ offersNtp }: SeenClock, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0 || !offersNtp) return notOffered(due);
    return await writeSetting(tools, setNtp(wanted.ntpServers), due);
  }

  async function writeDateAndTime(seen: SeenClock, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0) return nothingSent;
    const set = due.filter(({ path }) => path === offsetPath);
    const others = due.filter((pair) => !set.includes(pair));
    const first = await setOnce(seen, set);
    return others.length === 0 ? first : mergeWritten(first, await writeMode(seen, others));
  }

  /**
   * NTP alone may not bring it back: clients of it refuse large steps, and `UTCDateTime` means nothing beside NTP. What is
   * signed from now on is signed by the clock that was set.
   */
  async function setOnce({ settings }: SeenClock, due: readonly SettingPair[]): Promise<Written> {
    if (due.length === 0) return nothingSent;
    const { daylightSavings } = settings;
    const { timeZone } = wanted;
    const utcMs = session.ownTimeMs;
    const operation = setSystemDateAndTime({ mode: 'manual', daylightSavings, timeZone, utcMs });
    const written = await writeSetting(tools, operation, due);
    await session.readClock(options);
    return written;
  }

  async function writeMode({ settings }: SeenClock, due: readonly SettingPair[]): Promise<Written> {
    const operation = setSystemDateAndTime({
      mode: wanted.mode === 'ntp' ? 'ntp' : settings.mode,
      daylightSavings: settings.daylightSavings,
      timeZone: wanted.timeZone,
      utcMs: session.deviceTimeMs,
    });
    return await writeSetting(tools, operation, due);
  }
}
