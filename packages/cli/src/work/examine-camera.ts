import { assertIdentity, type DesiredCamera, FleetError } from '@wardctl/fleet';
import {
  compareSettings,
  isBelow,
  levelForSettings,
  type OnvifSession,
  observeCamera,
  observedClock,
  observeSettings,
  parseFirmware,
  proveCredential,
  readAccountLevel,
  readCapabilities,
  readIdentityAndInterfaces,
} from '@wardctl/onvif';
import type { ProbeLook } from './probe-look.ts';
import type { CameraFacts, ProbeDepth, ProbedDifference } from './probe-result.ts';

interface ExamineOptions {
  readonly depth: ProbeDepth;
  readonly look: ProbeLook<CameraFacts>;
  readonly signal: AbortSignal;
}

/** Signs in. The identity is held against the inventory before anything else is asked of the device. */
export async function examineCamera(
  session: OnvifSession,
  camera: DesiredCamera,
  { depth, look, signal }: ExamineOptions,
): Promise<void> {
  const reading = await session.readClock({ signal });
  look.saw({ clockOffsetSeconds: observedClock(reading, undefined).offsetSeconds ?? null });
  const known = { reading, ...(await readIdentityAndInterfaces(session, { signal })) };
  const { firmware, ...identity } = known.identity;
  look.saw({ ...identity, firmware: parseFirmware(firmware) });
  assertIdentity(camera, known.identity);
  const capabilities = await withoutFault(readCapabilities(session, { signal }));
  if (capabilities !== undefined) look.saw({ capabilities });
  if (depth === 'identity') await proveCredential(session, { signal });
  else look.saw(await settingsOf(session, camera, { known, signal }));
  await checkAccount(session, camera, { look, signal });
}

interface SettingsOptions {
  readonly known: NonNullable<NonNullable<Parameters<typeof observeCamera>[1]>['known']>;
  readonly signal: AbortSignal;
}

/** The first look shows some settings; the others that are managed are read after it. */
async function settingsOf(
  session: OnvifSession,
  { settings, control }: DesiredCamera,
  { known, signal }: SettingsOptions,
): Promise<Pick<CameraFacts, 'media' | 'encoder' | 'differences'>> {
  const observed = await observeCamera(session, { signal, known });
  const { media, encoder } = observed;
  if (control === 'observe') return { media, encoder, differences: [] };
  const { clock: _c, hostname: _h, discovery: _d, encoder: _e, ...others } = settings;
  const more = await observeSettings(session, others, { signal });
  const differences = compareSettings(settings, { ...observed, ...more }).map(
    ({ path, wanted, before }): ProbedDifference => ({ path, wanted, found: before ?? null }),
  );
  return { media, encoder, differences };
}

/** What only an administrator may know is asked for only where it takes one to apply the settings. */
async function checkAccount(
  session: OnvifSession,
  { id, control, settings }: DesiredCamera,
  { look, signal }: Pick<ExamineOptions, 'look' | 'signal'>,
): Promise<void> {
  const needed = levelForSettings(settings, control === 'observe' ? 'look' : 'apply');
  if (needed !== 'administrator') return look.saw({ account: { needed, level: null } });
  const account = await readAccountLevel(session, { signal });
  look.saw({ account: { needed, level: account.told } });
  if (!isBelow(account, needed)) return;
  throw new FleetError(
    'device/role-too-low',
    `${id}: the account may not do what takes an ${needed}, and the settings of the inventory take one`,
    { hint: `Give the account the level ${needed} on the device, or another account to the inventory.` },
  );
}

/** What a device cannot answer is not known of it. */
async function withoutFault<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof FleetError && error.code.startsWith('onvif/')) return undefined;
    throw error;
  }
}
