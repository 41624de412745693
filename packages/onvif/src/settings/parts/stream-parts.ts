import { namespaces } from '../../namespaces.ts';
import type { EncoderConfiguration, ProfileParts } from '../../services/media/encoder.ts';
import { withMulticastAddress } from '../../services/media/multicast-address.ts';
import { withChild, xmlElement } from '../../xml/edit-xml.ts';
import { childAt, isTrue, textAt } from '../../xml/xml-node.ts';
import { audioPairs, multicastPairs } from '../pairs/picture-pairs.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { writeSettings } from '../write-setting.ts';

const { tt } = namespaces;

/** Takes sound out of every profile. */
export function audioPart({ session, media, options }: PartTools): SettingPart<readonly ProfileParts[]> {
  const stateOf = (seen: readonly ProfileParts[]) => (seen.some(hasAudio) ? 'on' : 'off');
  return {
    async read() {
      const { service } = await media.chosen();
      return await session.call(service.getProfileParts, options);
    },
    observed: (seen) => ({ audio: stateOf(seen) }),
    pairs: (seen) => audioPairs(stateOf(seen)),
    async write(seen, due) {
      const { service } = await media.chosen();
      const operations = seen.filter(hasAudio).flatMap((profile) => service.removeAudio(profile));
      return await writeSettings({ session, options }, operations, due);
    },
  };
}

function hasAudio({ audio }: ProfileParts): boolean {
  return audio.length > 0;
}

/** Keeps video encoders from sending to a multicast group by themselves. */
export function multicastPart({
  session,
  media,
  options,
}: PartTools): SettingPart<readonly EncoderConfiguration[]> {
  const stateOf = (seen: readonly EncoderConfiguration[]) => (seen.some(isAutoStarted) ? 'on' : 'off');
  return {
    async read() {
      const { service } = await media.chosen();
      return await session.call(service.getEncoders, options);
    },
    observed: (seen) => ({ multicast: stateOf(seen) }),
    pairs: (seen) => multicastPairs(stateOf(seen)),
    async write(seen, due) {
      const { service } = await media.chosen();
      const operations = seen.filter(isAutoStarted).map((one) => {
        const options = { codec: one.encoder.codec, resolutions: [], profiles: [] };
        const quiet = withMulticastAddress(withoutAutoStart(one), session.behaviour.multicastAddress);
        return service.setEncoder(quiet, {}, options);
      });
      return await writeSettings({ session, options }, operations, due);
    },
  };
}

function isAutoStarted({ element }: EncoderConfiguration): boolean {
  return isTrue(textAt(element, tt, 'Multicast', 'AutoStart'));
}

function withoutAutoStart(configuration: EncoderConfiguration): EncoderConfiguration {
  const { element } = configuration;
  const multicast = childAt(element, tt, 'Multicast');
  if (multicast === undefined) return configuration;
  const quiet = withChild(multicast, xmlElement(tt, 'AutoStart', 'false'), []);
  return { ...configuration, element: withChild(element, quiet, []) };
}
