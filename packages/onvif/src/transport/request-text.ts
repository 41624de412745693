import type { HttpTarget } from './device-socket.ts';

export interface RequestParts {
  readonly path: string;
  readonly contentType: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A request as it goes out, UTF-8. @throws TypeError when a part would end its line */
export function requestText(
  target: HttpTarget,
  { path, contentType, authorization, body }: RequestParts,
  { keepAlive }: { readonly keepAlive: boolean },
): string {
  const credentials = authorization === undefined ? '' : `Authorization: ${authorization}\r\n`;
  if (/[^\x21-\xff]/.test(path)) throw new TypeError('the path has blanks or control characters');
  if (/[^\t\x20-\x7e\x80-\xff]/.test(contentType) || /[^\t\x20-\x7e\x80-\xff]/.test(authorization ?? '')) {
    throw new TypeError('a header has control characters');
  }
  return (
    `POST ${path} HTTP/1.1\r\nHost: ${hostOf(target)}\r\nContent-Type: ${contentType}\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n${credentials}` +
    `Connection: ${keepAlive ? 'keep-alive' : 'close'}\r\n\r\n${body}`
  );
}

/** Without the port that goes without saying. @see RFC 9110 §7.2 */
function hostOf({ host, port, protocol }: HttpTarget): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === (protocol === 'https' ? 443 : 80) ? name : `${name}:${port}`;
}
