import { FleetError } from './fleet-error.ts';

/** Where a device is reached on the network. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

interface Addressed {
  readonly id: string;
  readonly address: string;
  readonly port: number;
}

/** Says where to reach a device: at its own address, or where a map of forwarded ports says. */
export type EndpointLookup = (device: Addressed) => Endpoint;

/** Every device at the address the inventory gives. */
export const directEndpoints: EndpointLookup = ({ address, port }) => ({ host: address, port });

/**
 * Reads an endpoints file: `{"devices": {"vn01-00070-mr-0001": "127.0.0.1:18080", …}}`.
 *
 * The file is complete: a device it does not name is not reachable, and never tried at its own address.
 *
 * @throws FleetError `endpoint/invalid`
 */
export function parseEndpoints(text: string, file: string): EndpointLookup {
  const devices = readDevices(text, file);
  return ({ id }) => {
    const endpoint = devices.get(id);
    if (endpoint !== undefined) return endpoint;
    throw new FleetError('endpoint/missing', `${id}: no endpoint in ${file}`, {
      hint: 'Add the device to the endpoints file, or run without one to use the addresses of the inventory.',
    });
  };
}

function readDevices(text: string, file: string): Map<string, Endpoint> {
  const devices = (parseJson(text, file) as { devices?: unknown } | null)?.devices;
  if (typeof devices !== 'object' || devices === null) throw invalid(file, 'it has no map "devices"');
  return new Map(Object.entries(devices).map(([id, target]) => [id, readEndpoint(target, id, file)]));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(file, (error as Error).message);
  }
}

function readEndpoint(target: unknown, id: string, file: string): Endpoint {
  const match = typeof target === 'string' ? /^(.+):(\d{1,5})$/.exec(target) : null;
  const port = Number(match?.[2]);
  if (match?.[1] === undefined || port < 1 || port > 65_535) throw invalid(file, `${id} is not "host:port"`);
  return { host: match[1].replace(/^\[(.*)\]$/, '$1'), port };
}

function invalid(file: string, what: string): FleetError {
  return new FleetError('endpoint/invalid', `${file} is not an endpoints file: ${what}`, {
    hint: 'Write {"devices": {"<device id>": "<host>:<port>"}}.',
  });
}
