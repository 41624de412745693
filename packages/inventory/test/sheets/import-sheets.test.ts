import { Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { parseHeaderChoices } from '../../src/sheets/header-choices.ts';
import { writeImport } from '../../src/sheets/index.ts';
import { files } from '../temporary-city.ts';
import { cityWithSheets, importCsv, memorySink, newLines, problemLines } from './sheet-city.ts';

const header = 'name,unit_code,unit_edition,site,placement,owner,vendor,model,serial,mac,ip,recorder';
const newRow =
  'Ngõ 9,00070,2025-07-01,Phố,residential,budget,HIKVISION,ds-1,S19,44-19-B6-00-01-09,10.1.0.19,1';

test('a new camera gets the next id of its kind and stands after the one before it', async () => {
  const { files: rewrites, devices, problems } = await importCsv(`${header}\n${newRow}\n`);

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(devices).toMatchObject([{ id: 'vn01-00070-rs-0003', matchedBy: 'new', change: 'added' }]);
  expect(rewrites[0]?.after).toBe(
    `${files['wards/a.yaml']}  - id: vn01-00070-rs-0003
    name: { vi: Ngõ 9 }
    site: street
    recorder: vn01-00070-rec-01
    address: 10.1.0.19
    serial: S19
    mac: 44:19:b6:00:01:09
    model: hikvision/DS-1
    placement: residential
    ownership: budget
`,
  );
});

test('an id that a comment or a hold still names is not given again', async () => {
  const city = cityWithSheets(
    { 'sheet.csv': `${header}\n${newRow}\n` },
    { 'wards/a.yaml': `${files['wards/a.yaml']}# vn01-00070-rs-0007 was sold in 2025\n` },
  );

  const { devices } = await city.import();

  expect(devices.map(({ id }) => id)).toEqual(['vn01-00070-rs-0008']);
});

test.each([
  ['its id', 'id,name', 'vn01-00070-rs-0001,Tên mới', 'id'],
  ['its serial, in whatever case', 'serial,name', 's11,Tên mới', 'serial'],
  ['its MAC address in another form', 'mac,name', '4419.b600.0101,Tên mới', 'mac'],
  ['its address', 'ip,name', '10.1.0.11,Tên mới', 'address'],
])('a camera is found by %s', async (_, head, row, matchedBy) => {
  const result = await importCsv(`${head}\n${row}\n`);

  expect(result.devices).toMatchObject([{ id: 'vn01-00070-rs-0001', matchedBy, change: 'changed' }]);
  expect(newLines(result)).toEqual(['name: { vi: Tên mới }']);
});

test('an empty cell leaves the value as it is', async () => {
  const result = await importCsv('id,name,note,serial\nvn01-00070-rs-0001,,Sửa,\n');

  expect(newLines(result)).toEqual(['note: Sửa']);
});

test.each([
  [
    'id,serial\nvn01-00070-rs-0001,S12\n',
    'B2 sheet/other-device: the serial belongs to vn01-00070-rs-0002, not to vn01-00070-rs-0001, which the row means',
  ],
  [
    'serial,mac\nS11,44:19:b6:00:01:02\n',
    'B2 sheet/other-device: the mac belongs to vn01-00070-rs-0002, not to vn01-00070-rs-0001, which the row means',
  ],
  [
    'ip,serial\n10.1.0.11,S99\n',
    'A2 sheet/other-device: vn01-00070-rs-0001 has this address, with another serial or MAC',
  ],
  [
    'id,name\nvn01-00070-rs-0001,A\nvn01-00070-rs-0001,B\n',
    'A3 sheet/duplicate-row: the same device stands in',
  ],
  [
    'id,unit_code,unit_edition\nvn01-00070-rs-0001,00160,2025-07-01\n',
    'B2 sheet/other-ward: vn01-00070-rs-0001 is a device of vn01-00070',
  ],
  ['serial,name\nS99,Ngõ\n', 'A2 sheet/ward-missing: the inventory has no such device'],
  [
    'unit_code,serial\n00070,S99\n',
    'A2 sheet/edition-missing: "00070" means nothing without the edition of the codes',
  ],
  [
    'unit_code,unit_edition,serial\n99999,2025-07-01,S99\n',
    'A2 sheet/unknown-unit: edition 2025-07-01 has no unit 99999 that is known',
  ],
  [
    'id,recorder\nvn01-00070-rs-0001,rec-07\n',
    'B2 sheet/unknown-recorder: vn01-00070 has no recorder "rec-07"',
  ],
  [
    'id,model\nvn01-00070-rs-0001,DS-2\n',
    'B2 sheet/unknown-model: no file in models/ has the model "hikvision/DS-2"',
  ],
  [
    'id,agreement_no\nvn01-00070-rs-0001,9/TT\n',
    'B2 sheet/unknown-agreement: the ward has no agreement "9/TT"',
  ],
  [
    'id,agreement_no,agreement_until\nvn01-00070-rs-0001,1/TT,2027-12-31\n',
    'C2 sheet/other-agreement: the ward file says that the agreement ends on 2026-12-31',
  ],
  ['id,lat\nvn01-00070-rs-0001,21.02\n', 'B2 sheet/missing-value: a position needs latitude and longitude'],
  [
    'id,conformity_no\nvn01-00070-rs-0001,0117/2026\n',
    'B2 sheet/missing-value: a certificate of conformity needs its number and its day',
  ],
  [
    'id,name,name\nvn01-00070-rs-0001,A,B\n',
    'C1 sheet/duplicate-column: "name" and "name" both mean display_name',
  ],
  [
    'unit_code,unit_edition,serial,mac\n00070,2025-07-01,S99,\n',
    'sheet/missing-value: the inventory has no such device, and a new one needs display_name, site, ip, model, preset, ownership, mac',
  ],
  ['a,b\n1,2\n', '1 sheet/no-header: no row names two columns that are known'],
])('%j is refused with its place', async (text, expected) => {
  const result = await importCsv(text);

  expect(problemLines(result).join('\n')).toContain(expected);
  expect(result.problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

test('what a new camera may be told by its surroundings need not stand in the sheet', async () => {
  const result = await importCsv(
    'name,unit_code,placement,owner,model,serial,mac,ip\nNgõ 9,00070,dân cư,Ngân sách,DS-1,S19,4419b6000109,10.1.0.19\n',
    { edition: '2025-07-01' },
  );

  expect(newLines(result)).toContain('- id: vn01-00070-rs-0003');
  expect(newLines(result)).toEqual(expect.arrayContaining(['address: 10.1.0.19', 'serial: S19']));
  expect(result.files[0]?.after).toContain(
    'name: { vi: Ngõ 9 }\n    site: street\n    recorder: vn01-00070-rec-01\n',
  );
});

test('a new ward gets a file with its name from the edition of the codes', async () => {
  const sheet = [
    'device,name,site,lat,lon,placement,owner,model,serial,mac,ip,recorder,host_key,storage_tb',
    'recorder,,Phố Hai Bà Trưng,,,,,,,,10.3.0.2,,ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3,8',
    'camera,Hai Bà Trưng,Phố Hai Bà Trưng,21.0245,105.8553,residential,budget,DS-1,S31,44:19:b6:00:03:01,10.3.0.11,rec-01,,',
  ].join('\n');

  const { files: rewrites, problems } = await importCsv(sheet, { ward: 'vn01-00082', edition: '2025-07-01' });

  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(rewrites[0]?.file).toMatch(/wards\/cua-nam\.yaml$/);
  expect(rewrites[0]?.after).toBe(`# yaml-language-server: $schema=../../schemas/ward.schema.json
ward: vn01-00082
admin: { scheme: vn-gso, edition: "2025-07-01", province: "01", unit: "00082" }
name: { vi: Phường Cửa Nam, en: Cua Nam Ward }

sites:
  - id: pho-hai-ba-trung
    name: { vi: Phố Hai Bà Trưng }

recorders:
  - id: vn01-00082-rec-01
    site: pho-hai-ba-trung
    address: 10.3.0.2
    hostKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3
    storage: { sizeTB: 8 }

cameras:
  - id: vn01-00082-rs-0001
    name: { vi: Hai Bà Trưng }
    site: pho-hai-ba-trung
    recorder: vn01-00082-rec-01
    address: 10.3.0.11
    serial: S31
    mac: 44:19:b6:00:03:01
    model: hikvision/DS-1
    placement: residential
    ownership: budget
    position: { lat: 21.0245, lon: 105.8553 }
`);
});

test('a value that the camera inherits anyway is not written', async () => {
  const same = await importCsv(
    'id,onvif_url,stream_main,cred_ref,retention\nvn01-00070-rs-0001,http://10.1.0.11/onvif/device_service,rtsp://10.1.0.11/main,file:secrets.json#vn01-00070-rs-0001,ward\n',
  );
  const other = await importCsv(
    'id,onvif_url,stream_main,cred_ref,retention\nvn01-00070-rs-0001,https://10.1.0.11:8443/,rtsp://10.1.0.11:8554/main,env:CAM,ward:40\n',
  );

  expect(same.files).toEqual([]);
  expect(newLines(other)).toEqual([
    'protocol: https',
    'port: 8443',
    'stream: { port: 8554 }',
    'credential: env:CAM',
    'retention: { class: ward, days: 40 }',
  ]);
});

test('a sheet that would make the city invalid says what would be wrong', async () => {
  const { problems } = await importCsv('id,ip\nvn01-00070-rs-0001,10.1.0.12\n');

  expect(problems.map(({ code }) => code)).toEqual(['rule/duplicate-address']);
});

test('two cameras may change their addresses with each other', async () => {
  const { problems, devices } = await importCsv('serial,ip\nS11,10.1.0.12\nS12,10.1.0.11\n');

  expect(problems).toEqual([]);
  expect(devices.map(({ id, change }) => [id, change])).toEqual([
    ['vn01-00070-rs-0001', 'changed'],
    ['vn01-00070-rs-0002', 'changed'],
  ]);
});

test('a planned camera becomes one that is there when the sheet says so', async () => {
  const planned = files['wards/a.yaml'].replace(
    '  - id: vn01-00070-rs-0001\n',
    '  - id: vn01-00070-rs-0001\n    status: planned\n',
  );
  const city = cityWithSheets(
    { 'sheet.csv': 'id,status\nvn01-00070-rs-0001,Đang hoạt động\n' },
    { 'wards/a.yaml': planned },
  );

  const { files: rewrites } = await city.import();

  expect(rewrites[0]?.after).toBe(files['wards/a.yaml']);
});

const passwords =
  'id,username,password\nvn01-00070-rs-0001,admin,Mật khẩu 1!\nvn01-00070-rs-0002,admin,Mật khẩu 2!\n';

test('passwords go to the store and stand nowhere else', async () => {
  const city = cityWithSheets({ 'sheet.csv': passwords });
  const secrets = memorySink();

  const first = await city.import({ secrets });
  const storedByLooking = secrets.stored.size;
  await writeImport(first, secrets);
  const second = await city.import({ secrets });

  expect(storedByLooking).toBe(0);
  expect(JSON.stringify(first)).not.toContain('Mật khẩu');
  expect(first.files).toEqual([]);
  expect(secrets.stored.get('vn01-00070-rs-0002')?.password?.reveal()).toBe('Mật khẩu 2!');
  expect(second.secrets).toEqual([]);
});

test('a new password for a camera that had one raises its version, so that its recorder learns of it', async () => {
  const secrets = memorySink({
    'vn01-00070-rs-0001': { username: 'admin', password: new Secret('before') },
  });

  const result = await importCsv('id,password\nvn01-00070-rs-0001,afterwards\n', { secrets });

  expect(newLines(result)).toEqual(['credentialVersion: 2']);
  expect(result.secrets).toMatchObject([{ name: 'vn01-00070-rs-0001', credential: { username: 'admin' } }]);
});

test('a password without a user name is refused', async () => {
  const result = await importCsv('id,password\nvn01-00070-rs-0001,afterwards\n');

  expect(problemLines(result)).toEqual(['B2 sheet/missing-value: a password without a user name']);
});

test.each([
  ['note', 'Mật khẩu là Hoa$ữa9'],
  ['ip', 'Hoa$ữa9'],
  ['cred_ref', 'Hoa$ữa9'],
  ['stream_main', 'rtsp://admin:Hoa$ữa9@10.1.0.11/main'],
  ['onvif_url', 'http://10.1.0.11/?password=Hoa$ữa9'],
])('a password that strays into the column %s is refused and not repeated', async (field, text) => {
  const result = await importCsv(
    `id,username,password,${field}\nvn01-00070-rs-0001,admin,Hoa$ữa9,"${text}"\n`,
  );

  expect(result.problems.length).toBeGreaterThan(0);
  expect(JSON.stringify(result)).not.toContain('ữa9');
  expect(result.files).toEqual([]);
});

test('columns are what --mapping says', async () => {
  const text = 'Mã TB,Tên điểm,Cột lạ\nvn01-00070-rs-0001,Bỏ qua,Tên mới\n';

  const result = await importCsv(text, {
    choices: parseHeaderChoices(['mã tb=id', 'TEN DIEM=-', 'Cột lạ=display_name']),
  });

  expect(newLines(result)).toEqual(['name: { vi: Tên mới }']);
  expect(result.tables[0]?.columns.map(({ field, ignored }) => field ?? ignored)).toEqual([
    'id',
    'left out by --mapping',
    'display_name',
  ]);
});

test.each(['no equals sign', '=id', 'Tên=nothing'])('--mapping %j is refused', (text) => {
  expect(() => parseHeaderChoices([text])).toThrow(expect.objectContaining({ code: 'usage/invalid' }));
});

test('nothing is imported into a city whose files cannot all be read', async () => {
  const city = cityWithSheets({ 'sheet.csv': passwords }, { 'wards/b.yaml': 'ward: [' });

  await expect(city.import()).rejects.toMatchObject({ code: 'inventory/invalid' });
});

test('a file that changed meanwhile is not written over', async () => {
  const city = cityWithSheets({ 'sheet.csv': 'id,note\nvn01-00070-rs-0001,Sửa\n' });
  const result = await city.import();
  const stale = { ...result, files: result.files.map((file) => ({ ...file, before: 'another text' })) };

  await expect(writeImport(stale, memorySink())).rejects.toMatchObject({ code: 'inventory/invalid' });
  expect(city.read('wards/a.yaml')).toBe(files['wards/a.yaml']);
});
