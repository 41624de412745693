import {
  assertIdentity,
  type CredentialStore,
  type DesiredCamera,
  type EndpointLookup,
  FleetError,
} from '@wardctl/fleet';
import {
  compareSettings,
  type Exchange,
  isBelow,
  levelForSettings,
  OnvifSession,
  type OnvifTarget,
  observeCamera,
  observedClock,
  observeSettings,
  onvifOffInstead,
  parseFirmware,
  proveCredential,
  readAccountLevel,
  readCapabilities,
  readIdentityAndInterfaces,
} from '@wardctl/onvif';
import type { ProbeLook } from './probe-look.ts';
import type { CameraFacts, ProbeDepth, ProbedDifference } from './probe-result.ts';
import type { CameraRecord, CameraRecords } from './record-cameras.ts';

interface Access {
  readonly credentials: CredentialStore;
  readonly endpoints: EndpointLookup;
}

export interface ProbeOptions<Facts extends CameraFacts> {
  readonly depth: ProbeDepth;
  /** Told what is seen, step by step. */
  readonly look: ProbeLook<Facts>;
  /** Where what it answers is written down. */
  readonly records?: CameraRecords | undefined;
  readonly signal: AbortSignal;
}

/** A camera that the way is open to. */
export interface OpenCamera {
  readonly session: OnvifSession;
  readonly place: OnvifTarget;
  readonly record: CameraRecord | undefined;
}

/** Connects with one camera and asks nothing yet. @throws FleetError `device/…`, `secret/…` */
export async function openCamera(
  camera: DesiredCamera,
  { credentials, endpoints }: Access,
  options: ProbeOptions<CameraFacts>,
): Promise<OpenCamera> {
  const { id, protocol, credential, model } = camera;
  const { depth, look, records, signal } = options;
  const place = { id, protocol, ...endpoints(camera) };
  const signIn = depth === 'reach' ? undefined : await credentials.resolve(credential.reference);
  const record = records?.begin(camera, { credential: signIn, endpoint: place });
  const onExchange = (exchange: Exchange) => {
    look.answered();
    record?.take(exchange);
  };
  const session = new OnvifSession(place, signIn, { signal, model, onExchange });
  try {
    look.turnsToDevice();
    await session.connect({ signal });
    look.turnsAway();
    return { session, place, record };
  } catch (error) {
    session.close();
    throw await explained(error, camera, { place, look, signal });
  }
}

/** Looks at one camera, changes nothing, and closes the way. @throws FleetError `device/…`, `onvif/…` */
export async function lookAtCamera(
  camera: DesiredCamera,
  { session, place, record }: OpenCamera,
  options: ProbeOptions<CameraFacts>,
): Promise<void> {
  const { depth, look, signal } = options;
  look.turnsToDevice();
  try {
    if (depth === 'reach') await knock(session, options);
    else await examine(session, camera, options);
    await record?.complete(session, { signal });
  } catch (error) {
    throw await explained(error, camera, { place, look, signal });
  } finally {
    session.close();
    await record?.write();
  }
}

interface Circumstances extends Pick<ProbeOptions<CameraFacts>, 'look' | 'signal'> {
  readonly place: OnvifTarget;
}

/** A device that shows nothing by ONVIF may be there all the same. */
async function explained(
  error: unknown,
  camera: DesiredCamera,
  { place, look, signal }: Circumstances,
): Promise<unknown> {
  if (!(error instanceof FleetError) || look.facts !== undefined) return error;
  return await onvifOffInstead(error, place, { otherPorts: otherPortsOf(camera, place), signal });
}

const webPorts = [80, 443, 8080];

/** Behind forwarded ports, the other ports are those of other devices. */
function otherPortsOf({ address, stream }: DesiredCamera, { host }: { readonly host: string }): number[] {
  return host === address ? [...new Set([...webPorts, stream.port])] : [];
}

/** Asks for the time, as anybody may. Whatever speaks ONVIF is there, also when it does not tell. */
async function knock(session: OnvifSession, { look, signal }: ProbeOptions<CameraFacts>): Promise<void> {
  try {
    const { offsetSeconds } = observedClock(await session.readClock({ signal }), undefined);
    look.saw({ clockOffsetSeconds: offsetSeconds ?? null });
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    if (error.code === 'device/unauthorized') look.saw({ clockOffsetSeconds: null, signInRequired: true });
    else if (error.code === 'onvif/fault' || error.code === 'onvif/not-supported')
      look.saw({ clockOffsetSeconds: null });
    else throw error;
  }
}

/** Signs in. The identity is held against the inventory before anything else is asked of the device. */
async function examine(
  session: OnvifSession,
  camera: DesiredCamera,
  { depth, look, signal }: ProbeOptions<CameraFacts>,
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
  { look, signal }: Pick<ProbeOptions<CameraFacts>, 'look' | 'signal'>,
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
