import { isDeepStrictEqual } from 'node:util';
import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import { retentionTerms } from '../retention-terms.ts';
import type { Camera, FleetFile, Recorder } from '../schema-types.generated.ts';
import type { Values } from './fields.ts';
import type { StreamPlace } from './parse-network.ts';
import { setIn } from './set-in.ts';

/** Writes what a row says into a camera where it differs from what the camera resolves to. */
export function applyInheritedToCamera(
  camera: Camera,
  values: Values,
  { resolved, fleet }: { readonly resolved: DesiredCamera; readonly fleet: FleetFile | undefined },
): void {
  const {
    onvif_url: onvif,
    onvif_port: port = onvif?.port,
    stream_main: stream,
    cred_ref: reference,
  } = values;
  if (onvif !== undefined && onvif.protocol !== resolved.protocol) camera.protocol = onvif.protocol;
  if (port !== undefined && port !== resolved.port) camera.port = port;
  if (stream !== undefined) applyStream(camera, stream, resolved);
  if (reference !== undefined && reference !== resolved.credential.reference) camera.credential = reference;
  const { retention } = values;
  if (retention === undefined) return;
  if (!isDeepStrictEqual(retentionTerms(retention, fleet), resolved.retention)) camera.retention = retention;
}

function applyStream(camera: Camera, wanted: StreamPlace, { stream }: DesiredCamera): void {
  for (const key of ['protocol', 'port', 'path'] as const) {
    const now = key === 'protocol' ? (stream.protocol ?? 'rtsp') : stream[key];
    if (wanted[key] !== now) setIn(camera, ['stream', key], wanted[key]);
  }
}

/** Writes what a row says into a recorder where it differs from what the recorder resolves to. */
export function applyInheritedToRecorder(
  recorder: Recorder,
  values: Values,
  resolved: DesiredRecorder,
): void {
  const { storage_tb: sizeTB, channels, cred_ref: reference } = values;
  if (sizeTB !== undefined && sizeTB !== resolved.storage.sizeTB)
    setIn(recorder, ['storage', 'sizeTB'], sizeTB);
  if (channels !== undefined && channels !== resolved.channels) recorder.channels = channels;
  if (reference !== undefined && reference !== resolved.credential.reference) recorder.credential = reference;
}
