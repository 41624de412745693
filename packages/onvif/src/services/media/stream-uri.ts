const secretNames = 'user(?:name)?|usr|pass(?:word|wd)?|pwd';
const secretInPath = new RegExp(`\\b(${secretNames})=[^&/?#]*`, 'gi');

/**
 * A stream address without its credentials: neither before the host, nor as parameters, which some vendors put into query
 * or path. Absent for what is no RTSP address; devices answer `(null)` and `rtsp://`.
 */
export function cleanStreamUri(text: string): string | undefined {
  const [, scheme, rest] = /^(rtsps?:\/\/|https?:\/\/)(?:[^/?#]*@)?([^/?#\s]+\S*)$/i.exec(text.trim()) ?? [];
  if (scheme === undefined || rest === undefined) return undefined;
  return scheme.toLowerCase() + rest.replace(secretInPath, '$1=***');
}
