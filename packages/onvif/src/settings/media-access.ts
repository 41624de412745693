import { type ChosenMedia, chooseMedia } from '../choose-media.ts';
import type { CallOptions, OnvifSession } from '../onvif-session.ts';
import type { VideoSource } from '../services/media/encoder.ts';

/** What several parts need to know of the media of a device; asked once, by the first that needs it. */
export interface MediaAccess {
  chosen(): Promise<ChosenMedia>;
  /** The video source of the first profile that has one; undefined when none has. */
  source(): Promise<VideoSource | undefined>;
}

export function mediaAccess(session: OnvifSession, options: CallOptions): MediaAccess {
  let chosen: Promise<ChosenMedia> | undefined;
  let source: Promise<VideoSource | undefined> | undefined;
  return {
    chosen() {
      chosen ??= chooseMedia(session, options);
      return chosen;
    },
    source() {
      source ??= this.chosen().then((media) => firstSource(session, media, options));
      return source;
    },
  };
}

async function firstSource(session: OnvifSession, { service }: ChosenMedia, options: CallOptions) {
  const profiles = await session.call(service.getProfileParts, options);
  return profiles.find(({ videoSource }) => videoSource !== undefined)?.videoSource;
}
