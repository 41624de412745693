import type {
  CameraId,
  CameraSettings,
  DesiredCamera,
  RecorderId,
  RetentionTerms,
  WardCode,
} from '@wardctl/fleet';
import { controlScope } from './control-scope.ts';
import { normaliseAddress, normaliseMac, normaliseName } from './normalise.ts';
import { type LayeredSettings, personalSettings, withId } from './personal-settings.ts';
import { retentionTerms } from './retention-terms.ts';
import type { Agreement, Camera, FleetFile, RetentionChoice } from './schema-types.generated.ts';

/** Values of a camera that any layer may give, merged: what the built-in layer sets is there. */
export interface LayeredValues {
  readonly port: number;
  readonly protocol: 'http' | 'https';
  readonly certificate?: string;
  readonly credential?: string;
  readonly credentialVersion: number;
  readonly stream: {
    readonly port: number;
    readonly path?: string;
    readonly protocol?: 'rtsp' | 'rtsps';
  };
  readonly retention?: RetentionChoice;
  readonly settings?: LayeredSettings;
}

/** What cameras with the same layers have in common; they share its parts. */
export interface CameraProfile {
  readonly port: number;
  readonly protocol: 'http' | 'https';
  readonly certificate?: string | undefined;
  readonly credential: string;
  readonly credentialVersion: number;
  readonly stream: DesiredCamera['stream'];
  readonly retention: RetentionTerms;
  readonly settingsOf: (id: string, address: string) => CameraSettings;
  /** Names of values that a camera needs and no layer gives; they are empty here. */
  readonly missing: readonly string[];
}

/** The profile that merged layers make. */
export function cameraProfile(values: LayeredValues, fleet: FleetFile | undefined): CameraProfile {
  const {
    port,
    protocol,
    certificate,
    credential = '',
    credentialVersion,
    stream,
    retention = '',
    settings = {},
  } = values;
  return {
    port,
    protocol,
    certificate,
    credential,
    credentialVersion,
    stream: {
      port: stream.port,
      path: stream.path ?? '',
      ...(stream.protocol !== undefined && { protocol: stream.protocol }),
    },
    retention: retentionTerms(retention, fleet),
    settingsOf: personalSettings(settings),
    missing: missingValues(values),
  };
}

interface Context {
  readonly ward: WardCode;
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly labelsOf: (camera: Camera) => Pick<DesiredCamera, 'labels'>;
  /** ISO date. */
  readonly today: string;
}

/** The desired state of a camera. What only an installed one has is empty where it is planned. */
export function resolveCamera(camera: Camera, profile: CameraProfile, context: Context): DesiredCamera {
  const { id, ownership, agreement = '', serial = '', mac = '' } = camera;
  const address = normaliseAddress(camera.address);
  return {
    id: id as CameraId,
    ward: context.ward,
    site: camera.site,
    recorder: camera.recorder as RecorderId,
    name: normaliseName(camera.name),
    address,
    port: profile.port,
    protocol: profile.protocol,
    ...(profile.certificate !== undefined && { certificate: profile.certificate }),
    serial,
    mac: normaliseMac(mac),
    model: camera.model,
    placement: camera.placement,
    ownership,
    control: controlScope(ownership, context.agreements.get(agreement), context.today),
    ...(agreement !== '' && { agreement }),
    ...context.labelsOf(camera),
    credential: {
      reference: withId(profile.credential, id),
      version: profile.credentialVersion,
    },
    stream: profile.stream,
    retention: profile.retention,
    settings: profile.settingsOf(id, address),
  };
}

function missingValues({ credential, retention, stream }: LayeredValues): string[] {
  const values = { credential, retention, 'stream.path': stream.path };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [name] : []));
}
