import type { CameraId, CameraSettings, DesiredCamera, RecorderId, WardCode } from '@wardctl/fleet';
import { controlScope } from './control-scope.ts';
import { normaliseMac, normaliseName } from './normalise.ts';
import { retentionTerms } from './retention-terms.ts';
import type { Agreement, Camera, FleetFile } from './schema-types.generated.ts';

/** A camera with every layer merged: what the built-in layer sets is there, what null removed is not. */
export type CameraValues = Omit<Camera, 'settings'> & {
  readonly port: number;
  readonly protocol: 'http' | 'https';
  readonly credentialVersion: number;
  readonly stream: { readonly port: number; readonly path?: string };
  readonly settings?: CameraSettings;
};

interface Context {
  readonly ward: WardCode;
  readonly fleet: FleetFile | undefined;
  readonly agreements: ReadonlyMap<string, Agreement>;
  /** ISO date. */
  readonly today: string;
}

/** The desired state of a camera. A value that `missingCameraValues` names is empty. */
export function resolveCamera(values: CameraValues, context: Context): DesiredCamera {
  const { id, credential = '', credentialVersion, stream, retention = '', settings = {} } = values;
  const agreement = context.agreements.get(values.agreement ?? '');
  return {
    id: id as CameraId,
    ward: context.ward,
    site: values.site,
    recorder: values.recorder as RecorderId,
    name: normaliseName(values.name),
    address: values.address.toLowerCase(),
    port: values.port,
    protocol: values.protocol,
    serial: values.serial,
    mac: normaliseMac(values.mac),
    model: values.model,
    placement: values.placement,
    ownership: values.ownership,
    control: controlScope(values.ownership, agreement, context.today),
    credential: { reference: credential.replaceAll('{id}', id), version: credentialVersion },
    stream: { port: stream.port, path: stream.path ?? '' },
    retention: retentionTerms(retention, context.fleet),
    settings: { ...settings, ...nameOf(settings, id) },
  };
}

/** Values that a camera needs and no layer gives. */
export function missingCameraValues({ credential, stream, retention }: CameraValues): string[] {
  const values = { credential, retention, 'stream.path': stream.path };
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [name] : []));
}

function nameOf({ hostname }: CameraSettings, id: string): Pick<CameraSettings, 'hostname'> {
  return hostname === undefined ? {} : { hostname: hostname.replaceAll('{id}', id) };
}
