import { connect } from 'node:net';
import { FleetError } from '@wardctl/fleet';

interface Place {
  readonly id: string;
  readonly host: string;
  /** Where ONVIF was asked for. */
  readonly port: number;
}

interface LookOptions {
  /** Ports of the device where something else may be: its web page, its streams. */
  readonly otherPorts: readonly number[];
  readonly signal: AbortSignal;
  readonly connectTimeoutMs?: number;
}

/** Statuses by which a web server says that there is nothing of the kind at this path. */
const nothingThere: ReadonlySet<number | undefined> = new Set([404, 405, 410]);

/**
 * Makes `device/onvif-off` of a failed first question where that is proven: a web server answers at the address and knows
 * nothing of ONVIF, or the port is closed and another of the same device is open. Anything else stays what it is.
 */
export async function onvifOffInstead(
  error: FleetError,
  place: Place,
  options: LookOptions,
): Promise<FleetError> {
  const { httpStatus, isPage, silence } = error.facts;
  if (error.code === 'onvif/bad-answer' && (nothingThere.has(httpStatus) || (httpStatus === 200 && isPage))) {
    return onvifOff(place, `a web server answers on port ${place.port}, and has no ONVIF`, error);
  }
  if (error.code !== 'device/unreachable' || silence !== 'refused') return error;
  const openPort = await firstOpen(place, options);
  if (openPort === undefined) return error;
  return onvifOff(place, `port ${place.port} is closed, and port ${openPort} is open`, error, openPort);
}

function onvifOff({ id }: Place, what: string, cause: FleetError, openPort?: number): FleetError {
  return new FleetError('device/onvif-off', `${id}: ${what}`, {
    hint: "Switch ONVIF on in the device's own page; updates switch it off on some.",
    cause,
    facts: { ...cause.facts, ...(openPort !== undefined && { openPort }) },
  });
}

async function firstOpen(
  { host, port }: Place,
  { otherPorts, signal, connectTimeoutMs = 1_000 }: LookOptions,
): Promise<number | undefined> {
  for (const other of otherPorts) {
    if (other === port) continue;
    if (await isOpen(host, other, { signal, connectTimeoutMs })) return other;
  }
  return undefined;
}

/** Nothing is sent. */
function isOpen(
  host: string,
  port: number,
  { signal, connectTimeoutMs }: { readonly signal: AbortSignal; readonly connectTimeoutMs: number },
): Promise<boolean> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(connectTimeoutMs)]);
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (open: boolean) => () => {
      limit.removeEventListener('abort', gone);
      socket.destroy();
      resolve(open);
    };
    const gone = end(false);
    socket.once('connect', end(true));
    socket.once('error', gone);
    limit.addEventListener('abort', gone, { once: true });
    if (limit.aborted) gone();
  });
}
