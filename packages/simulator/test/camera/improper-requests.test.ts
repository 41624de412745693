import { describe, expect, test } from 'vitest';
import { ask, post, postText } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

describe('what is no proper request', () => {
  test.each([
    ['an operation nobody knows', '<tds:GetWeather/>', 500, ['ActionNotSupported']],
    ['an operation named like a method of objects', '<tds:toString/>', 500, ['ActionNotSupported']],
    ['an operation of another service', '<trt:GetProfiles/>', 500, ['ActionNotSupported']],
    ['a missing argument', '<tds:SetHostname/>', 400, ['InvalidArgs']],
    [
      'a value of the wrong type',
      '<tds:SetNTP><tds:FromDHCP>no</tds:FromDHCP></tds:SetNTP>',
      400,
      ['InvalidArgs'],
    ],
    [
      'an argument in the wrong namespace',
      '<tds:SetHostname><tt:Name>a</tt:Name></tds:SetHostname>',
      400,
      ['InvalidArgs'],
    ],
    ['an empty body', '', 400, ['Tag']],
  ])('%s', async (_what, body, status, subcodes) => {
    const camera = await testCamera();

    const answer = await ask(camera, body);

    expect(answer).toMatchObject({ status, subcodes });
  });

  test.each([
    ['text', 'hello', 400, ['WellFormed']],
    ['nothing', '', 400, ['WellFormed']],
    ['an entity declaration', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 400, ['WellFormed']],
    [
      'half an envelope',
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">',
      400,
      ['WellFormed'],
    ],
    ['SOAP 1.1', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>', 500, []],
  ])('%s', async (_what, text, status, subcodes) => {
    const camera = await testCamera();

    const answer = await postText(camera, text);

    expect(answer).toMatchObject({ status, subcodes });
  });

  test('a megabyte', async () => {
    const camera = await testCamera();

    const answer = await postText(camera, ' '.repeat(1024 * 1024)).catch((error: Error) => error);

    // The camera answers before it has read all, and a client may find the connection closed instead.
    expect(answer instanceof Error ? 413 : answer.status).toBe(413);
    const next = await post(camera, '<tds:GetHostname/>');
    expect(next.status).toBe(200);
  });

  test('a GET', async () => {
    const camera = await testCamera();

    const response = await fetch(`http://127.0.0.1:${camera.port}/onvif/device_service`);

    expect(response.status).toBe(405);
  });
});
