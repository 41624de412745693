import type { ImagingSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  getImagingOptions,
  getImagingSettings,
  type Imaging,
  type ImagingOptions,
  setImagingSettings,
} from '../../services/imaging/imaging.ts';
import { imagingChange } from '../imaging-change.ts';
import { imagingPairs } from '../pairs/picture-pairs.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { isNews, mergeWritten, nothingSent, notOffered, writeSetting } from '../write-setting.ts';

interface Seen extends Imaging {
  /** Token of the video source. */
  readonly source: string;
}

const unknownOptions: ImagingOptions = { wideDynamicRange: [], irCutFilter: [], exposureModes: [] };

/** Exposure, wide dynamic range and infrared filter of the main video source. */
export function imagingPart(tools: PartTools, wanted: ImagingSettings): SettingPart<Seen | undefined> {
  const { session, media, options } = tools;
  return {
    async read() {
      const source = (await media.source())?.source;
      if (source === undefined) return undefined;
      const imaging = await ifOffered(session, getImagingSettings(source), options);
      return imaging && { ...imaging, source };
    },
    observed: (seen) => (seen === undefined ? {} : { imaging: seen.settings }),
    pairs: (seen) => imagingPairs(wanted, seen?.settings),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      const offer = (await ifOffered(session, getImagingOptions(seen.source), options)) ?? unknownOptions;
      const { element, expected } = imagingChange(wanted, seen, offer);
      const missing = { ...notOffered(due.filter(({ path }) => !expected.has(path))), expected };
      if (!isNews(due, expected)) return { ...nothingSent, ...missing };
      return mergeWritten(missing, await writeSetting(tools, setImagingSettings(seen.source, element), due));
    },
  };
}
