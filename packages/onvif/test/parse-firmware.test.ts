import { expect, test } from 'vitest';
import { parseFirmware } from '../src/index.ts';
import { firmwareExamples } from '../src/parse-firmware.ts';

test.each([
  ['Hikvision', 'V5.7.3 build 220112', '5.7.3', '2022-01-12'],
  ['Hikvision, behind a recorder', 'V5.5.82 build 190909', '5.5.82', '2019-09-09'],
  ['Ezviz', 'V5.3.0 Build 200707', '5.3.0', '2020-07-07'],
  ['Dahua', '2.800.0000000.20.R, Build Date: 2021-10-12', '2.800.0000000.20.R', '2021-10-12'],
  ['Dahua, older', '2.460.0000.14.R, build : 2017-06-22', '2.460.0000.14.R', '2017-06-22'],
  ['Dahua over ONVIF', '2.800.0000000.16.R, build: 2021-11-19', '2.800.0000000.16.R', '2021-11-19'],
  ['Honeywell', '1.000.HW04.8, Build Date: 2020-08-06', '1.000.HW04.8', '2020-08-06'],
  ['Axis', '10.12.166', '10.12.166', null],
  ['Axis, long-term', '9.80.3.11', '9.80.3.11', null],
  ['Bosch', '7.81.0070', '7.81.0070', null],
  ['Hanwha', '1.41.05_20210310', '1.41.05', '2021-03-10'],
  ['Samsung Techwin', '1.40.00_20170904_R276', '1.40.00', '2017-09-04'],
  ['Uniview', 'IPC_D1202-B0013P62D1907', 'B0013P62D1907', null],
  ['Uniview, newer', 'GIPC-B6202.5.7.220512', 'B6202.5.7.220512', '2022-05-12'],
  ['Tapo', '1.3.9 Build 231019 Rel.40562n', '1.3.9', '2023-10-19'],
  ['Reolink', 'v3.1.0.956_22041503', '3.1.0.956', '2022-04-15'],
  ['Reolink, a day that reads two ways', 'v3.0.0.136_20121102', '3.0.0.136', '2020-12-11'],
  ['GeoVision', 'V1.12 2021/03/09', '1.12', '2021-03-09'],
  ['Vivotek', 'FD8169A-VVTK-0107b', '0107b', null],
  ['Mobotix', 'MX-V5.2.3.9', '5.2.3.9', null],
  ['Milesight', '45.7.0.70-r2', '45.7.0.70-r2', null],
  ['a version that looks like a number', '1.10', '1.10', null],
  ['Xiongmai, whose parts nobody explains', 'V4.02.R12.00006531.10010.140600..00000', null, null],
  ['a month that the calendar does not have', 'V5.7.3 build 221301', '5.7.3', null],
  [
    'a day that the calendar does not have',
    '2.800.0000000.20.R, Build Date: 2021-02-30',
    '2.800.0000000.20.R',
    null,
  ],
  ['one number', '20220112', null, null],
  ['words', 'unknown', null, null],
  ['nothing', '', null, null],
])('%s: %s', (_vendor, text, version, buildDate) => {
  expect(parseFirmware(text)).toEqual({ text, version, buildDate });
});

test('spaces around it are kept in the text only', () => {
  expect(parseFirmware(' 10.12.166\n')).toEqual({
    text: ' 10.12.166\n',
    version: '10.12.166',
    buildDate: null,
  });
});

test.each(firmwareExamples)('the example %s of a form has a version', (example) => {
  expect(parseFirmware(example).version).not.toBeNull();
});
