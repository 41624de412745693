import { type CameraSettings, FleetError, type NetworkSettings, type ObservedSettings } from '@wardctl/fleet';
import type { CallOptions, OnvifSession } from '../onvif-session.ts';
import { mediaAccess } from './media-access.ts';
import type { PartTools } from './setting-part.ts';
import { mergeObserved, settingParts } from './setting-parts.ts';

/** A part of the settings that a device would not show. */
export interface Unread {
  /** `passwordPolicy` */
  readonly path: string;
  readonly error: FleetError;
}

export interface ObservedAll {
  readonly observed: ObservedSettings;
  readonly unread: readonly Unread[];
}

type Asked = CameraSettings & { readonly [Key in keyof CameraSettings]-?: unknown };

/** Asks for everything; the values do not matter for reading. What needs the highest level is asked last. */
const everything = {
  clock: { mode: 'ntp', ntpServers: ['asked'], timeZone: 'ICT-7' },
  hostname: 'asked',
  discovery: 'non-discoverable',
  encoder: { main: {}, sub: {} },
  scopes: { present: [] },
  network: {
    dns: { servers: [] },
    gateways: [],
    protocols: {},
    zeroConfiguration: 'off',
    dynamicDns: 'off',
    addressFilter: { type: 'allow', addresses: [] },
    ipv4: 'dhcp',
  } satisfies Required<NetworkSettings>,
  audio: 'off',
  multicast: 'off',
  osd: {},
  masks: [],
  imaging: {},
  accounts: {},
  tls: { versions: [] },
  recording: { maxRetentionDays: 0, mode: 'on' },
  failedLogins: { warning: 'on' },
  passwordPolicy: {},
  otherAccounts: 'remove',
} as const satisfies Asked;

const answers: readonly string[] = ['onvif/fault', 'onvif/not-supported', 'onvif/bad-answer'];

/**
 * Reads every setting that the inventory can speak of. One that the device answers with a fault does not hide the others.
 *
 * @throws FleetError `device/…`, `onvif/too-large`, `run/cancelled`
 */
export async function observeAllSettings(
  session: OnvifSession,
  options: CallOptions = {},
): Promise<ObservedAll> {
  const tools: PartTools = { session, media: mediaAccess(session, options), options };
  let observed: ObservedSettings = {};
  const unread: Unread[] = [];
  for (const [path, asked] of pieces()) {
    try {
      observed = mergeObserved(observed, await readPiece(tools, asked));
    } catch (error) {
      if (!(error instanceof FleetError) || !isAnswer(error, session)) throw error;
      unread.push({ path, error });
    }
  }
  return { observed, unread };
}

/** A device that has taken the credential before refuses a question for its level, not for the password. */
function isAnswer({ code }: FleetError, { isCredentialProven }: OnvifSession): boolean {
  if (answers.includes(code) || code === 'device/role-too-low') return true;
  return code === 'device/unauthorized' && isCredentialProven;
}

function* pieces(): Generator<readonly [string, CameraSettings]> {
  const { network, otherAccounts, ...others } = everything;
  for (const [key, asked] of Object.entries(network)) yield [`network.${key}`, { network: { [key]: asked } }];
  for (const [key, asked] of Object.entries(others)) yield [key, { [key]: asked }];
  yield ['accounts', { otherAccounts }];
}

async function readPiece(tools: PartTools, asked: CameraSettings): Promise<ObservedSettings> {
  let observed: ObservedSettings = {};
  for (const part of settingParts(tools, asked)) {
    observed = mergeObserved(observed, part.observed(await part.read()));
  }
  return observed.network?.zeroConfiguration === 'on' ? await certainlyOn(tools, observed) : observed;
}

/** Of several interfaces some are on and some off: neither word describes that. */
async function certainlyOn(tools: PartTools, observed: ObservedSettings): Promise<ObservedSettings> {
  for (const part of settingParts(tools, { network: { zeroConfiguration: 'on' } })) {
    const again = part.observed(await part.read());
    if (again.network?.zeroConfiguration !== 'on') return {};
  }
  return observed;
}
