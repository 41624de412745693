import { DEFAULT_MAX_VERSION, DEFAULT_MIN_VERSION } from 'node:tls';
import type { CameraSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  getEnabledTlsVersions,
  getTlsServerCapabilities,
  setEnabledTlsVersions,
  type TlsServerCapabilities,
} from '../../services/security/tls-versions.ts';
import { tlsPairs } from '../pairs/reach-pairs.ts';
import { refusedLockout } from '../refused-risk.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { isNews, notOffered, writeSetting } from '../write-setting.ts';

interface Seen extends TlsServerCapabilities {
  readonly versions: readonly string[];
}

const path = 'tls.versions';
const spoken = ['1.0', '1.1', '1.2', '1.3'].filter(
  (version) => `TLSv${version}` >= DEFAULT_MIN_VERSION && `TLSv${version}` <= DEFAULT_MAX_VERSION,
);

/** The versions of TLS that the device takes. Over HTTPS, one that we speak is always among them. */
export function tlsPart(
  tools: PartTools,
  wanted: NonNullable<CameraSettings['tls']>,
): SettingPart<Seen | undefined> {
  const { session, options } = tools;
  return {
    async read() {
      const versions = await ifOffered(session, getEnabledTlsVersions, options);
      if (versions === undefined) return undefined;
      const capabilities = await ifOffered(session, getTlsServerCapabilities, options);
      return { supported: [], canSwitch: true, ...capabilities, versions };
    },
    observed: (seen) => (seen === undefined ? {} : { tls: { versions: seen.versions } }),
    pairs: (seen) => tlsPairs(wanted, seen),
    async write(seen, due) {
      const possible =
        seen === undefined ? [] : wanted.versions.filter((version) => isSupported(seen, version));
      if (seen?.canSwitch !== true || possible.length === 0) return notOffered(due);
      const expected = new Map([[path, possible]]);
      if (!isNews(due, expected)) return { ...notOffered([]), expected };
      assertReachable(possible);
      return { ...(await writeSetting(tools, setEnabledTlsVersions(possible), due)), expected };
    },
  };

  function assertReachable(versions: readonly string[]): void {
    if (session.protocol !== 'https' || versions.some((version) => spoken.includes(version))) return;
    const reason = `it is reached by https, and wardctl speaks TLS ${spoken.join(' and ')} only`;
    throw refusedLockout(session.id, path, reason);
  }
}

function isSupported({ supported }: Seen, version: string): boolean {
  return supported.length === 0 || supported.includes(version);
}
