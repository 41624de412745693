import { expect, test } from 'vitest';
import { type Field, fields } from '../../src/sheets/fields.ts';
import { foldText, slugOf } from '../../src/sheets/fold-text.ts';
import { mapColumns } from '../../src/sheets/map-columns.ts';
import { otherColumns } from '../../src/sheets/other-columns.ts';
import type { Parsed } from '../../src/sheets/parsed-value.ts';
import type { Cell } from '../../src/sheets/sheet-table.ts';

function parse(field: Field, text: string, kind: Cell['kind'] = 'text'): Parsed<unknown> {
  return fields[field].parse({ kind, text });
}

test.each<[Field, string, unknown]>([
  ['mac', '44:19:B6:00:70:01', '44:19:b6:00:70:01'],
  ['mac', '44-19-b6-00-70-01', '44:19:b6:00:70:01'],
  ['mac', '4419.B600.7001', '44:19:b6:00:70:01'],
  ['mac', '4419B6007001', '44:19:b6:00:70:01'],
  ['mac', '44 19 b6 00 70 01', '44:19:b6:00:70:01'],
  ['ip', '10.1.70.11', '10.1.70.11'],
  ['ip', 'http://10.1.70.11:80/', '10.1.70.11'],
  ['ip', '010.001.070.011', '10.1.70.11'],
  ['ip', 'cam-7.ward.example', 'cam-7.ward.example'],
  ['unit_code', '00070', '00070'],
  ['unit_name', 'Phường Hoàn Kiếm', 'Phường Hoàn Kiếm'],
  ['installed_on', '2026-02-27', '2026-02-27'],
  ['installed_on', '27/02/2026', '2026-02-27'],
  ['installed_on', '7.2.2026', '2026-02-07'],
  ['lat', '21.0245', 21.0245],
  ['lat', '21,0245', 21.0245],
  ['channel', '3', 3],
  ['preset', 'KHU DÂN CƯ', 'residential'],
  ['preset', 'khu dan cu', 'residential'],
  ['preset', 'Main road', 'main-road'],
  ['ownership', 'Hộ gia đình', 'household'],
  ['funding', 'ngân sách nhà nước', 'budget'],
  ['device', 'NVR', 'recorder'],
  ['status', 'Chưa lắp đặt', 'planned'],
  ['status', 'hỏng', undefined],
  ['onvif_url', 'http://10.1.70.11:8080/onvif/device_service', { protocol: 'http', port: 8080 }],
  ['onvif_url', 'https://10.1.70.11/', { protocol: 'https', port: 443 }],
  [
    'stream_main',
    'rtsp://10.1.70.11/cam?channel=1&subtype=0',
    { protocol: 'rtsp', port: 554, path: '/cam?channel=1&subtype=0' },
  ],
  ['stream_main', 'rtsps://10.1.70.11:322/a%20b', { protocol: 'rtsps', port: 322, path: '/a%20b' }],
  ['retention', 'vn-ward-30', 'vn-ward-30'],
  ['retention', 'vn-ward-30:40', { class: 'vn-ward-30', days: 40 }],
  ['cred_ref', 'age:vn01-00070-mr-0001', 'age:vn01-00070-mr-0001'],
  ['display_name', 'Tràng  Tiền\n(góc)', 'Tràng Tiền (góc)'],
])('%s of %j is %j', (field, text, value) => {
  expect(parse(field, text)).toEqual(value === undefined ? {} : { value });
});

test.each<[Field, string, Cell['kind'], string, string]>([
  ['mac', '44:19:b6:00:70', 'text', 'sheet/bad-value', '"44:19:b6:00:70" is not a MAC address'],
  ['mac', '00:00:00:00:00:00', 'text', 'sheet/bad-value', '"00:00:00:00:00:00" is not a MAC address'],
  ['ip', '10.1.70.256', 'text', 'sheet/bad-value', '"10.1.70.256" is not an IPv4 address'],
  ['ip', '10.1.7О.11', 'text', 'sheet/look-alike', 'character 7 is the Cyrillic "О" (U+041E), not "O"'],
  [
    'ip',
    '10.\uff11.70.11',
    'text',
    'sheet/look-alike',
    'character 4 is the full-width "\uff11" (U+FF11), not "1"',
  ],
  ['ip', '10.1.\u200b70.11', 'text', 'sheet/look-alike', 'character 6 is one that cannot be seen (U+200B)'],
  ['ip', '10.1.70.11\u00a0x', 'text', 'sheet/look-alike', 'character 11 is one that cannot be seen (U+00A0)'],
  [
    'id',
    'vn01-00070-mr-00а1',
    'text',
    'sheet/look-alike',
    'character 17 is the Cyrillic "а" (U+0430), not "a"',
  ],
  ['id', 'vn01–00070-mr-0001', 'text', 'sheet/look-alike', 'character 5 is "–" (U+2013), not "-"'],
  ['id', 'Camera 1', 'text', 'sheet/bad-value', '"Camera 1" is not an id'],
  [
    'serial',
    '1.2345678901234e+21',
    'number',
    'sheet/lost-digits',
    'the sheet took the text for a number and kept 1.2345678901234e+21',
  ],
  [
    'serial',
    '2026-03-01',
    'date',
    'sheet/became-date',
    'the sheet took the text for a date and kept 2026-03-01',
  ],
  ['ip', '2026-01-10', 'date', 'sheet/became-date', 'the sheet took the text for a date and kept 2026-01-10'],
  ['installed_on', '46080', 'number', 'sheet/date-as-number', 'the date is stored as the number 46080'],
  ['installed_on', '31/02/2026', 'text', 'sheet/bad-value', '"31/02/2026" is not a day'],
  ['lat', '121', 'text', 'sheet/bad-value', '"121" is not a number from -90 to 90'],
  ['lat', 'NaN', 'text', 'sheet/bad-value', '"NaN" is not a number from -90 to 90'],
  ['channel', '1.5', 'number', 'sheet/bad-value', '"1.5" is not a whole number from 1 to 1024'],
  [
    'preset',
    'chỗ nào đó',
    'text',
    'sheet/bad-value',
    '"chỗ nào đó" is not one of main-road, main-road-lpr, residential, hotspot, indoor',
  ],
  [
    'funding',
    'xã hội hóa',
    'text',
    'sheet/bad-value',
    '"xã hội hóa" is not one of budget, organisation, household, joint',
  ],
  ['cred_ref', 'admin123', 'text', 'sheet/plain-secret', 'this is not a reference to a credential'],
  [
    'stream_main',
    'rtsp://admin:secret@10.1.70.11/main',
    'text',
    'sheet/plain-secret',
    'the address holds a user name or a password',
  ],
  [
    'stream_main',
    'rtsp://10.1.70.11/user=admin_password=x_channel=1',
    'text',
    'sheet/plain-secret',
    'the address holds a user name or a password',
  ],
  [
    'stream_main',
    'http://10.1.70.11/',
    'text',
    'sheet/bad-value',
    'this is not an address that begins with rtsp://',
  ],
  ['host_key', 'ssh-dss AAAA', 'text', 'sheet/bad-value', '"ssh-dss AAAA" is not a public SSH host key'],
])('%s refuses %j as %s: %s', (field, text, kind, code, message) => {
  expect(parse(field, text, kind)).toMatchObject({ fault: { code, message } });
});

test.each<[Field, string, unknown]>([
  ['unit_code', '70', '00070'],
  ['serial', '770012345678', '770012345678'],
])('%s of the number %s warns of lost zeros and reads %j', (field, text, value) => {
  expect(parse(field, text, 'number')).toMatchObject({
    value,
    fault: { code: 'sheet/lost-zeros', severity: 'warning' },
  });
});

test('what is meant by a look-alike or by a date without its format is said', () => {
  expect(parse('ip', '1０.1.70.11').fault?.hint).toBe('Type it anew: 10.1.70.11');
  expect(parse('ip', '10.1.7О.11').fault?.hint).toBe('Type it anew: 10.1.70.11');
  expect(parse('installed_on', '46080', 'number').fault?.hint).toContain('It may be 2026-02-27.');
});

test('no secret can be read off a parsed password', () => {
  expect(JSON.stringify(parse('password', 'Hoa sữa 9'))).toBe('{"value":"***"}');
});

test.each([
  ['Tên camera', 'display_name'],
  ['TEN CAMERA', 'display_name'],
  ['tên_camera *', 'display_name'],
  ['Tên camera\nCamera name', 'display_name'],
  ['Địa chỉ IP (LAN)', 'ip'],
  ['dia chi ip', 'ip'],
  ['Phường/Xã', 'unit_name'],
  ['Mã phường', 'unit_code'],
  ['Vị trí lắp đặt', 'site'],
  ['Đầu ghi', 'recorder'],
  ['Kênh', 'channel'],
  ['Số seri', 'serial'],
  ['S/N', 'serial'],
  ['Chủ sở hữu', 'ownership'],
  ['Kinh phí', 'funding'],
  ['Ghi chú', 'note'],
  ['Mật khẩu', 'password'],
  ['HardwareAddress', 'ip'],
  ['MAC Address', 'mac'],
])('the header %j means %s', (text, field) => {
  expect(mapColumns([{ kind: 'text', text }])).toMatchObject([{ field }]);
});

test('no header means two things', () => {
  const meanings = Object.entries(fields).flatMap(([name, { aliases }]) =>
    [name, ...aliases].map((alias) => [foldText(alias), name] as const),
  );
  const others = otherColumns.flatMap(({ aliases, reason }) =>
    aliases.map((alias) => [foldText(alias), reason] as const),
  );

  const several = [...Map.groupBy([...meanings, ...others], ([alias]) => alias)]
    .map(([alias, found]) => [alias, new Set(found.map(([, meaning]) => meaning)).size])
    .filter(([, count]) => count !== 1);

  expect(several).toEqual([]);
});

test.each([
  ['Phố Hàng Đào', 'pho-hang-dao'],
  ['Ngõ 68/2, Tô Hiệu', 'ngo-68-2-to-hieu'],
  ['☂', ''],
])('the slug of %j is %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
