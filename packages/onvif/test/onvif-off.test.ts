import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type FailureFacts, FleetError, type FleetErrorCode } from '@wardctl/fleet';
import { expect, onTestFinished, test } from 'vitest';
import { onvifOffInstead } from '../src/index.ts';

const { signal } = new AbortController();
const host = '127.0.0.1';

async function openPort(): Promise<number> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

function failure(code: FleetErrorCode, facts: FailureFacts): FleetError {
  return new FleetError(code, 'cam-1: failed', { facts });
}

test.each<[string, FailureFacts, FleetErrorCode]>([
  ['nothing at the path', { httpStatus: 404 }, 'device/onvif-off'],
  ['a path that takes no questions', { httpStatus: 405 }, 'device/onvif-off'],
  ['its web page, whatever is asked', { httpStatus: 200, isPage: true }, 'device/onvif-off'],
  ['an error of the server', { httpStatus: 500, isPage: true }, 'onvif/bad-answer'],
  ['something that is neither page nor ONVIF', { httpStatus: 200, isPage: false }, 'onvif/bad-answer'],
  ['another place', { httpStatus: 302, isPage: true }, 'onvif/bad-answer'],
])('a web server that answers with %s', async (_case, facts, code) => {
  const error = failure('onvif/bad-answer', facts);

  const told = await onvifOffInstead(error, { id: 'cam-1', host, port: 80 }, { otherPorts: [], signal });

  expect(told.code).toBe(code);
});

test('a closed port of a device that takes connections on another is ONVIF switched off', async () => {
  const other = await openPort();
  const error = failure('device/unreachable', { silence: 'refused' });

  const told = await onvifOffInstead(
    error,
    { id: 'cam-1', host, port: 1 },
    { otherPorts: [1, 2, other], signal },
  );

  expect(told).toMatchObject({
    code: 'device/onvif-off',
    message: `cam-1: port 1 is closed, and port ${other} is open`,
    facts: { openPort: other },
  });
});

test.each<[string, FailureFacts]>([
  ['refuses everywhere', { silence: 'refused' }],
  ['says nothing', { silence: 'timed-out' }],
])('a device that %s proves nothing', async (_case, facts) => {
  const otherPorts = facts.silence === 'refused' ? [2, 3] : [await openPort()];
  const error = failure('device/unreachable', facts);

  expect(await onvifOffInstead(error, { id: 'cam-1', host, port: 1 }, { otherPorts, signal })).toBe(error);
});

test('a run that is called off does not wait for ports', async () => {
  const error = failure('device/unreachable', { silence: 'refused' });
  const options = { otherPorts: [await openPort()], signal: AbortSignal.abort() };

  expect(await onvifOffInstead(error, { id: 'cam-1', host, port: 1 }, options)).toBe(error);
});
