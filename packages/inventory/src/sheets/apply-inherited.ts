import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import type { Camera, Recorder } from '../schema-types.generated.ts';
import type { Retention, Values } from './fields.ts';
import { setIn } from './set-in.ts';

/** Writes what a row says into a camera where it differs from what the camera resolves to. */
export function applyInheritedToCamera(camera: Camera, values: Values, resolved: DesiredCamera): void {
  const {
    onvif_url: onvif,
    onvif_port: port = onvif?.port,
    stream_main: stream,
    cred_ref: reference,
  } = values;
  if (onvif !== undefined && onvif.protocol !== resolved.protocol) camera.protocol = onvif.protocol;
  if (port !== undefined && port !== resolved.port) camera.port = port;
  if (stream !== undefined && stream.port !== resolved.stream.port)
    setIn(camera, ['stream', 'port'], stream.port);
  if (stream !== undefined && stream.path !== resolved.stream.path)
    setIn(camera, ['stream', 'path'], stream.path);
  if (reference !== undefined && reference !== resolved.credential.reference) camera.credential = reference;
  const { retention } = values;
  if (retention !== undefined && !isRetention(retention, camera, resolved)) camera.retention = retention;
}

function isRetention(wanted: Retention, camera: Camera, { retention }: DesiredCamera): boolean {
  if (typeof wanted !== 'string') return wanted.class === retention.class && wanted.days === retention.days;
  return wanted === retention.class && typeof camera.retention !== 'object';
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
