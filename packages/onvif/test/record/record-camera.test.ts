import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Credential, Secret } from '@wardctl/fleet';
import { cameraModels, startVirtualCamera, type VirtualCameraOptions } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import {
  askForRecord,
  type Confidential,
  type Exchange,
  type Fixture,
  fixtureOf,
  OnvifSession,
  observeAllSettings,
  observeCamera,
} from '../../src/index.ts';
import { recordedDevice } from '../recorded-device.ts';

const password = 'P&ss <w0rd>7';
const credential: Credential = { username: 'city-hall', password: new Secret(password) };
const serial = 'DS-2CD2T47G2-L20260110AAWR';
const mac = '44:19:b6:00:70:01';
const hostname = 'trang-tien-corner';

async function record(model: VirtualCameraOptions['model'], options: Partial<VirtualCameraOptions> = {}) {
  const camera = await startVirtualCamera({
    id: 'cam-1',
    username: credential.username,
    password: new Secret(password),
    ...(model && { model }),
    identity: { serial, mac },
    stream: { host: '10.1.70.11' },
    ...options,
  });
  onTestFinished(() => camera.close());
  const exchanges: Exchange[] = [];
  const onExchange = (exchange: Exchange) => void exchanges.push(exchange);
  const { host, port } = camera;
  await using session = new OnvifSession({ id: 'cam-1', host, port, protocol: 'http' }, credential, {
    onExchange,
  });
  const seen = await observeCamera(session);
  await askForRecord(session);
  const { observed } = await observeAllSettings(session);
  const confidential: Confidential = { credential, serial, mac, endpoint: { host } };
  const fixture = fixtureOf(exchanges, confidential);
  if (fixture === undefined) throw new Error('the camera has not said who it is');
  return { exchanges, fixture, seen, observed };
}

async function replayed({ name, files }: Fixture) {
  const folder = await mkdtemp(join(tmpdir(), name));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, text] of files) await writeFile(join(folder, file), text);
  const { device } = await recordedDevice(folder);
  await using session = new OnvifSession(device.target, undefined);
  return { seen: await observeCamera(session), all: await observeAllSettings(session) };
}

test.each(cameraModels)('a record of $name tells nothing that must not be told', async (model) => {
  const { fixture } = await record(model, { settings: { hostname } });

  const text = [...fixture.files].flat().join('\n').toLowerCase();
  const secrets = [
    password,
    'p&amp;ss',
    'city-hall',
    serial,
    mac,
    mac.replaceAll(':', ''),
    mac.replaceAll(':', '-'),
    hostname,
    '10.1.70.11',
    '127.0.0.1',
    'authorization',
    'wsse:',
    'nonce',
  ];
  expect(secrets.filter((secret) => text.includes(secret.toLowerCase()))).toEqual([]);
  expect(fixture.withheld).toEqual([]);
});

test.each(cameraModels)('a record of $name replays as the camera was', async (model) => {
  const { fixture, seen, observed } = await record(model);

  const again = await replayed(fixture);

  const { manufacturer, model: name, firmware, hardwareId } = seen.identity;
  expect(again.seen.identity).toMatchObject({ manufacturer, model: name, firmware, hardwareId });
  expect(again.seen.identity.serial).toBe('SN-0001');
  expect(again.seen.encoder).toEqual(seen.encoder);
  expect(again.seen.media).toBe(seen.media);
  expect(again.seen.profiles.map(({ token }) => token)).toEqual(seen.profiles.map(({ token }) => token));
  expect(Object.keys(again.all.observed)).toEqual(Object.keys(observed));
  expect(again.all.observed.imaging).toEqual(observed.imaging);
  expect(again.all.observed.passwordPolicy).toEqual(observed.passwordPolicy);
  expect(again.all.observed.clock?.timeZone).toBe(observed.clock?.timeZone);
});

test('an account of the lowest level records what it may see', async () => {
  const { fixture } = await record(undefined, { level: 'User' });

  const names = [...fixture.files.keys()];
  expect(names).toEqual(expect.arrayContaining(['GetScopes.xml', 'GetVideoEncoderConfigurations.xml']));
});

test('a folder is named after vendor, model and firmware, in letters that every system takes', async () => {
  const { fixture } = await record(undefined, {
    identity: { manufacturer: '..\\Evil / Corp', model: 'X:1*?', firmware: 'V5.7 <build>\n2' },
  });

  expect(fixture.name).toBe('evil-corp-x-1-v5.7-build-2');
});

test('keeps no log, no key and no question with a password', async () => {
  const { exchanges } = await record(undefined);
  const more: Exchange[] = [
    { service: 'device', operation: 'GetSystemLog', request: '<a/>', status: 200, answer: 'x' },
    { service: 'device', operation: 'GetCertificates', request: '<a/>', status: 200, answer: 'x' },
  ];

  const fixture = fixtureOf([...exchanges, ...more], { serial: '', mac: '', endpoint: { host: '' } });

  expect([...(fixture?.files.keys() ?? [])].filter((name) => /Log|Certificates/.test(name))).toEqual([]);
});

test('holds an answer back in which something is left that is known not to be told', () => {
  const information: Exchange = {
    service: 'device',
    operation: 'GetDeviceInformation',
    request: '<tds:GetDeviceInformation/>',
    status: 200,
    answer:
      '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><d:GetDeviceInformationResponse' +
      ' xmlns:d="http://www.onvif.org/ver10/device/wsdl"><d:Manufacturer>M</d:Manufacturer><d:Model>N</d:Model>' +
      '<d:FirmwareVersion>built for DS-2CD2T47G2-L20260110AAWR</d:FirmwareVersion><d:SerialNumber>1</d:SerialNumber>' +
      '<d:HardwareId>1</d:HardwareId></d:GetDeviceInformationResponse></e:Body></e:Envelope>',
  };

  const fixture = fixtureOf([information], { serial, mac: '', endpoint: { host: '' } });

  expect(fixture?.withheld).toEqual(['GetDeviceInformation']);
  expect([...(fixture?.files.keys() ?? [])]).toEqual(['exchanges.json']);
});
