import { type Credential, FleetError } from '@wardctl/fleet';
import type { RecordedCamera } from './configuration.ts';

/** `user:password` for the authority of a URL, percent-encoded (RFC 3986, section 3.2.1). */
export function userinfo(camera: RecordedCamera, credential: Credential): string {
  if (credential.password === undefined) throw noPassword(camera);
  return `${encodeURIComponent(credential.username)}:${encodeURIComponent(credential.password.reveal())}`;
}

/** The stream without its credential. */
export function streamUrl(camera: RecordedCamera): string {
  const { host, port, path } = camera;
  return `${scheme(camera)}://${authority(host, port)}${uriPath(path)}`;
}

/** The stream with its credential: a secret. */
export function streamUrlWithCredential(camera: RecordedCamera, credential: Credential): string {
  const { host, port, path } = camera;
  return `${scheme(camera)}://${userinfo(camera, credential)}@${authority(host, port)}${uriPath(path)}`;
}

function scheme({ isEncrypted }: RecordedCamera): string {
  return isEncrypted === true ? 'rtsps' : 'rtsp';
}

function authority(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/**
 * Path and query as they may stand in a URL (RFC 3986, sections 3.3 and 3.4). Escapes that are there already stay.
 *
 * `$` is escaped too: MediaMTX puts other text in the place of `$G1` and `$MTX_QUERY`.
 */
export function uriPath(path: string): string {
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return rooted.replace(/%(?![0-9a-f]{2})|[^\w.~!&'()*+,;=:@/?%-]/giu, encodeURIComponent);
}

function noPassword({ id, credential }: RecordedCamera): FleetError {
  return new FleetError(
    'secret/unreadable',
    `${id}: the credential ${credential.reference} has no password`,
    {
      hint: 'A camera signs in with a user and a password: write user:password.',
    },
  );
}
