import type { ObservedOsd, OsdSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import type { Osd, OsdOperations, OsdOptions } from '../../services/media/osd.ts';
import { osdPairs } from '../pairs/picture-pairs.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { mergeWritten, nothingSent, notOffered, writeSetting, writeSettings } from '../write-setting.ts';

interface Seen {
  readonly osds: readonly Osd[];
  readonly operations: OsdOperations;
  /** Token of the video source configuration. */
  readonly source: string;
}

const clockKinds: readonly (string | undefined)[] = ['Date', 'Time', 'DateAndTime'];

/** Name and clock in the picture. */
export function osdPart(tools: PartTools, wanted: OsdSettings): SettingPart<Seen | undefined> {
  const { session, media, options } = tools;
  return {
    async read() {
      const { service } = await media.chosen();
      const source = (await media.source())?.configuration;
      if (source === undefined) return undefined;
      const osds = await ifOffered(session, service.osd.get(source), options);
      return osds && { osds, operations: service.osd, source };
    },
    observed: (seen) => (seen === undefined ? {} : { osd: observedOsd(seen) }),
    pairs: (seen) => osdPairs(wanted, seen && observedOsd(seen)),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      let written = nothingSent;
      for (const pair of due) {
        written = mergeWritten(
          written,
          pair.path === 'osd.name' ? await writeName(seen, pair) : await writeClock(seen, pair),
        );
      }
      return written;
    },
  };

  /** The first text of the picture is its name; a picture without one gets one. */
  async function writeName({ osds, operations, source }: Seen, pair: SettingPair): Promise<Written> {
    const text = wanted.name ?? '';
    const first = osds.find(({ kind }) => kind === 'Plain');
    if (first !== undefined) return await writeSetting(tools, operations.setText(first, text), [pair]);
    const offer = await ifOffered(session, operations.getOptions(source), options);
    if (offer?.kinds.includes('Plain') === false) return notOffered([pair]);
    const position = free(offer, osds, ['LowerLeft', 'LowerRight', 'UpperLeft']);
    return await writeSetting(tools, operations.create({ source, position, kind: 'Plain', text }), [pair]);
  }

  async function writeClock(seen: Seen, pair: SettingPair): Promise<Written> {
    const { osds, operations, source } = seen;
    if (wanted.clock === 'off') {
      const clocks = osds.filter(({ kind }) => clockKinds.includes(kind));
      return await writeSettings(tools, clocks.map(operations.remove), [pair]);
    }
    const offer = await ifOffered(session, operations.getOptions(source), options);
    if (offer?.kinds.includes('DateAndTime') === false) return notOffered([pair]);
    const clock = {
      source,
      kind: 'DateAndTime',
      position: free(offer, osds, ['UpperLeft', 'UpperRight', 'LowerRight']),
      dateFormat: preferred(offer?.dateFormats, 'yyyy-MM-dd'),
      timeFormat: preferred(offer?.timeFormats, 'HH:mm:ss'),
    } as const;
    return await writeSetting(tools, operations.create(clock), [pair]);
  }
}

function observedOsd({ osds }: Seen): ObservedOsd {
  const kinds = new Set(osds.map(({ kind }) => kind));
  const isOn = kinds.has('DateAndTime') || (kinds.has('Date') && kinds.has('Time'));
  const isPart = kinds.has('Date') || kinds.has('Time');
  return {
    texts: osds.filter(({ kind }) => kind === 'Plain').map(({ text }) => text),
    clock: isOn ? 'on' : isPart ? 'partly' : 'off',
  };
}

/** A corner that the device offers, one without a text in it if there is one. */
function free(offer: OsdOptions | undefined, osds: readonly Osd[], wishes: readonly string[]): string {
  const possible = wishes.filter((position) => offer?.positions.includes(position) ?? true);
  const taken = new Set(osds.map(({ position }) => position));
  return (
    possible.find((position) => !taken.has(position)) ?? possible[0] ?? offer?.positions[0] ?? 'UpperLeft'
  );
}

function preferred(offered: readonly string[] | undefined, wish: string): string {
  return offered === undefined || offered.includes(wish) ? wish : (offered[0] ?? wish);
}
