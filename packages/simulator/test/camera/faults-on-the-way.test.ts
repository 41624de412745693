import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { VirtualCamera } from '../../src/index.ts';
import { ask, devicePath, post, testPassword, textIn, usernameToken } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const getName = '<tds:GetHostname/>';
const setName = (name: string) => `<tds:SetHostname><tds:Name>${name}</tds:Name></tds:SetHostname>`;

describe('on the way', () => {
  test('unplugged refuses connections; plugged in again it is at the same port with the same settings', async () => {
    const camera = await testCamera();
    await ask(camera, setName('kept'));
    const { port } = camera;

    await camera.unplug();
    const refused = await codeOf(post(camera, getName));
    await camera.plugIn();
    const again = await post(camera, getName);

    expect(refused).toBe('ECONNREFUSED');
    expect(camera.port).toBe(port);
    expect(textIn(again, 'Name')).toBe('kept');
  });

  test('offline tears every connection down, and is over as soon as it is taken back', async () => {
    const camera = await testCamera();
    await post(camera, getName);

    camera.faults.offline = true;
    const during = post(camera, getName);
    await expect(during).rejects.toThrow();
    camera.faults.offline = false;
    const after = await post(camera, getName);

    expect(after.status).toBe(200);
  });

  test('mute takes the request, does nothing and never answers', async () => {
    const camera = await testCamera({ faults: { mute: true } });

    const asking = post(camera, signed(camera, setName('x')).body, {
      ...signed(camera, setName('x')).options,
      signal: AbortSignal.timeout(150),
    });

    await expect(asking).rejects.toThrow('timeout');
    expect(camera.state.connections).toBe(1);
    expect(camera.state.settings.hostname).not.toBe('x');
  });

  test('slow answers after its delay', async () => {
    const camera = await testCamera({ faults: { slowMs: 120 } });
    const startedMs = performance.now();

    const { status } = await post(camera, getName);

    expect(status).toBe(200);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(115);
  });

  test('drip sends one byte at a time', async () => {
    const camera = await testCamera({ faults: { dripMs: 5 } });

    const chunks = await chunksUntil(camera, getName, 10);

    expect(chunks.map(({ length }) => length)).toEqual(Array(10).fill(1));
    expect(Buffer.concat(chunks).toString()).toBe('<?xml vers');
  });

  test('a reset in the middle of the reply comes after the work was done', async () => {
    const camera = await testCamera({ faults: { resetsMidReply: true, onlyFor: ['SetHostname'] } });

    const breaking = codeOf(ask(camera, setName('done')));

    expect(await breaking).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(camera.state.settings.hostname).toBe('done');
    const after = await post(camera, getName);
    expect(textIn(after, 'Name')).toBe('done');
  });

  test('an HTML error stands where the answer should', async () => {
    const camera = await testCamera({ faults: { htmlError: true } });

    const { status, body } = await ask(camera, setName('x'));

    expect(status).toBe(500);
    expect(body).toMatch(/^<!DOCTYPE html>/);
    expect(camera.state.settings.hostname).not.toBe('x');
  });

  test('an oversized reply is well-formed and as long as told', async () => {
    const camera = await testCamera({ faults: { oversizedBytes: 3_000_000 } });

    const { status, body } = await post(camera, getName);

    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(3_000_000);
    expect(body.trimEnd()).toMatch(/<\/env:Envelope>$/);
  });

  test('an oversized reply to a client that hangs up ends there', async () => {
    const camera = await testCamera({ faults: { oversizedBytes: 1_000_000_000 } });

    const chunks = await chunksUntil(camera, getName, 3);
    delete camera.faults.oversizedBytes;
    const after = await post(camera, getName);

    expect(chunks).toHaveLength(3);
    expect(after.status).toBe(200);
  });

  test('is narrowed to the operations it names', async () => {
    const camera = await testCamera({ faults: { htmlError: true, onlyFor: ['GetNTP'] } });

    const name = await post(camera, getName);
    const servers = await ask(camera, '<tds:GetNTP/>');

    expect([name.status, servers.status]).toEqual([200, 500]);
  });
});

function signed(camera: VirtualCamera, body: string) {
  const cameraNowMs = Date.now() + camera.state.settings.clock.offsetSeconds * 1000;
  return { body, options: { soapHeader: usernameToken({ password: testPassword, cameraNowMs }) } };
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: Error) => reason,
  );
  return (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.message;
}

/** The first chunks of the answer as they came; then hangs up. */
function chunksUntil(camera: VirtualCamera, operation: string, count: number): Promise<Buffer[]> {
  const envelope = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tds="http://www.onvif.org/ver10/device/wsdl"><s:Body>${operation}</s:Body></s:Envelope>`;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const asking = request(
      { host: camera.host, port: camera.port, path: devicePath, method: 'POST' },
      (response) => {
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (chunks.length < count) return;
          response.destroy();
          resolve(chunks);
        });
      },
    );
    asking.on('error', reject);
    asking.end(envelope);
  });
}
