import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import iconv from 'iconv-lite';

type Content = string | number | undefined | CellObject;

/** The sheets in `test/fixtures/sheets`, by file name: what wards and programs hand over. */
export function sheetFixtures(): ReadonlyMap<string, Buffer> {
  return new Map([
    ['phuong-cua-nam.xlsx', newWard()],
    ['bo-sung-bat-trang.xlsx', additions()],
    ['nghia-do-windows-1258.csv', iconv.encode(decomposed(nghiaDo), 'windows-1258')],
    ['bat-trang-utf-16.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(batTrang, 'utf16le')])],
    ['milestone.csv', Buffer.from(`\ufeff${milestone}`)],
    ['hikvision-client.csv', Buffer.from(hikvision)],
  ]);
}

/** A ward that no file has yet, as an office writes it: titles, a header of two rows, merged cells, a sum. */
function newWard(): Buffer {
  const sheet = utils.aoa_to_sheet(cuaNam.map((row) => row.map(cell)));
  sheet['!merges'] = [
    ...['A1:T1', 'A2:T2', 'F4:H4', 'N4:O4', 'G9:G10', 'G11:G13'],
    ...['A', 'B', 'C', 'D', 'E', 'I', 'J', 'K', 'L', 'M', 'P', 'Q', 'R', 'S', 'T'].map(
      (column) => `${column}4:${column}5`,
    ),
    ...['D7:D13', 'E7:E13'],
  ].map((range) => utils.decode_range(range));
  const notes = utils.aoa_to_sheet([['Hướng dẫn'], ['Mỗi thiết bị một dòng.']]);
  return workbook({ 'Danh sách': sheet, 'Hướng dẫn': notes });
}

const edition = '2025-07-01';
const hostKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIORQnipFN+3DyBBrPr+0VDYelYKfIGOj46Mk4LqGX0Y8';
const blank = Array.from({ length: 18 }, () => undefined);

const cuaNam: readonly (readonly Content[])[] = [
  ['DANH SÁCH CAMERA AN NINH PHƯỜNG CỬA NAM', ...blank],
  ['(Kèm theo kế hoạch lắp đặt năm 2026)', ...blank],
  [],
  [
    ...[
      'STT',
      'Loại thiết bị',
      'Tên camera',
      'Mã phường',
      'Ngày danh mục',
      'Thông tin mạng',
      undefined,
      undefined,
    ],
    ...['Số seri', 'Hãng', 'Model', 'Phân loại', 'Kinh phí', 'Đầu ghi', undefined, 'Tài khoản', 'Mật khẩu'],
    ...['Mục đích', 'Khóa SSH', 'Ổ cứng (TB)'],
  ],
  [
    ...[undefined, undefined, undefined, undefined, undefined, 'Địa chỉ IP', 'Vị trí lắp đặt', 'Địa chỉ MAC'],
    ...[undefined, undefined, undefined, undefined, undefined, 'Đầu ghi hình', 'Kênh'],
  ],
  Array.from({ length: 20 }, (_, index) => `(${index + 1})`),
  [
    ...[1, 'Đầu ghi', undefined, '00082', edition, '10.1.82.2', 'Trụ sở phường', undefined],
    ...[undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    ...[undefined, hostKey, 24],
  ],
  [
    ...[
      2,
      'Camera',
      'Trụ sở phường, sảnh một cửa',
      undefined,
      undefined,
      '10.1.82.41',
      'Trụ sở phường',
      'B8-A4-4F-82-00-41',
    ],
    ...['B8A44F820041', 'Axis', 'P3245-V', 'Trong nhà', 'Ngân sách', '01', 1, 'admin', 'Mùa thu 26!a'],
    'Bảo vệ trụ sở',
  ],
  [
    ...[
      3,
      'Camera',
      'Cửa Nam, hướng Hai Bà Trưng',
      undefined,
      undefined,
      '10.1.82.11',
      'Ngã sáu Cửa Nam',
      '44:19:B6:82:00:11',
    ],
    ...[
      'DS-2CD2T47G2-L20260112AAWRCN0000011',
      'HIKVISION',
      'DS-2CD2T47G2-L',
      'Đường chính',
      'Ngân sách',
      '01',
      2,
    ],
    ...['admin', 'Mùa thu 26!b', 'Trật tự giao thông'],
  ],
  [
    ...[
      4,
      'Camera',
      'Cửa Nam, hướng Lê Duẩn',
      undefined,
      undefined,
      '10.1.82.12',
      undefined,
      '4419.b682.0012',
    ],
    ...[
      'DS-2CD2T47G2-L20260112AAWRCN0000012',
      'HIKVISION',
      'DS-2CD2T47G2-L',
      'Đường chính',
      'Ngân sách',
      '01',
      3,
    ],
    ...['admin', 'Mùa thu 26!c', 'Trật tự giao thông'],
  ],
  [
    ...[5, 'Camera', 'Ngõ Hội Vũ, đầu ngõ', undefined, undefined, '10.1.82.21', 'Ngõ Hội Vũ', '3cef8c820021'],
    ...[
      'CN5X0000021PA',
      'Dahua',
      'IPC-HFW2431S-S-S2',
      'Khu dân cư',
      'Ngân sách',
      '01',
      4,
      'admin',
      'Mùa thu 26!d',
    ],
    'Trật tự công cộng',
  ],
  [
    ...[
      6,
      'Camera',
      'Ngõ Hội Vũ, giữa ngõ',
      undefined,
      undefined,
      '10.1.82.22',
      undefined,
      '3C:EF:8C:82:00:22',
    ],
    ...[
      'CN5X0000022PA',
      'Dahua',
      'IPC-HFW2431S-S-S2',
      'Khu dân cư',
      'Ngân sách',
      '01',
      5,
      'admin',
      'Mùa thu 26!e',
    ],
    'Trật tự công cộng',
  ],
  [
    ...[
      7,
      'Camera',
      'Ngõ Hội Vũ, cuối ngõ',
      undefined,
      undefined,
      '10.1.82.23',
      undefined,
      '3C-EF-8C-82-00-23',
    ],
    ...[
      'CN5X0000023PA',
      'Dahua',
      'IPC-HFW2431S-S-S2',
      'Khu dân cư',
      'Ngân sách',
      '01',
      6,
      'admin',
      'Mùa thu 26!f',
    ],
    'Trật tự công cộng',
  ],
  [],
  [undefined, undefined, 'Tổng cộng: 6 camera, 1 đầu ghi'],
];

/** One more camera for a ward that is there, and English names for two that it has. The code of the unit is a number. */
function additions(): Buffer {
  const unit: CellObject = { t: 'n', v: 577, z: '00000' };
  const rows: readonly (readonly Content[])[] = [
    [
      ...[
        'Camera name',
        'English name',
        'Unit code',
        'Unit edition',
        'Location',
        'Placement',
        'Purpose',
        'Owner',
      ],
      ...['Brand', 'Model', 'Serial number', 'MAC address', 'IP address', 'Recorder', 'Note'],
    ],
    [
      ...[
        'Trụ sở xã, phòng tiếp dân',
        'Commune office, reception room',
        unit,
        edition,
        'Trụ sở xã',
        'indoor',
      ],
      ...['Bảo vệ trụ sở', 'budget', 'AXIS', 'P3245-V', 'B8A44F570072', 'b8:a4:4f:57:00:72', '10.1.57.72'],
      ...['rec-01', 'Ổ cắm sau tủ hồ sơ'],
    ],
    // Known by serial and by MAC address; what is empty stays.
    [
      ...[
        undefined,
        'Red River dyke road',
        unit,
        edition,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ],
      ...[undefined, 'DS-2CD2T47G2-L20240214AAWRSA6005745'],
    ],
    [
      ...[
        undefined,
        'Village gate',
        unit,
        edition,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ],
      ...[undefined, '44-19-B6-56-70-3D'],
    ],
  ];
  return workbook({ Sheet1: utils.aoa_to_sheet(rows.map((row) => row.map(cell))) });
}

const nghiaDo = [
  'ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA ĐÔ;;;;;;;;;;;',
  'Danh sách camera bổ sung;;;;;;;;;;;',
  '',
  'STT;Tên camera;Phường/Xã;Vị trí lắp đặt;Phân loại;Chủ sở hữu;Hãng;Mã hiệu;Số seri;Địa chỉ MAC;Địa chỉ IP;Đầu ghi;Vĩ độ;Kinh độ;Mục đích;Ghi chú',
  '1;Ngõ 68 Tô Hiệu, giữa ngõ;Phường Nghĩa Đô;Ngõ Tô Hiệu;Khu dân cư;Ngân sách;Dahua;IPC-HFW2431S-S-S2;ND6Z0000141PA;3C-EF-8C-60-01-41;10.1.160.141;1;21,0451;105,7969;Trật tự công cộng;"Cần thang; gọi trước"',
  '2;;;;;;;;9WL77LNPA868939;;;;;;;Đã thay nguồn',
  '',
  ';Tổng cộng: 1 camera mới;;;;;;;;;;',
  '',
].join('\r\n');

const batTrang = [
  'Camera ID\tName\tNote',
  "vn01-00577-mr-0001\t\t'=bảng điện ở cột 3",
  'vn01-00577-mr-0002\tCổng làng Bát Tràng\t',
  '',
].join('\r\n');

const milestone = [
  'HardwareAddress,HardwareUsername,HardwarePassword,HardwareDriverID',
  'http://10.1.57.11:80/,admin,"Giếng làng, 57#",455',
  'http://10.1.57.12:80/,,,455',
  '',
].join('\r\n');

const hikvision = [
  'Nickname,Adding mode,Address,Port,Device information,User name,Password,Add Offline Device',
  '"Bến xe buýt Bát Tràng, mái chờ",0,10.1.57.13,8000,,admin,Lò gốm số 7!,0',
  '',
].join('\r\n');

function cell(content: Content): CellObject | null {
  if (content === undefined) return null;
  if (typeof content === 'object') return content;
  return typeof content === 'number' ? { t: 'n', v: content } : { t: 's', v: content };
}

/** Windows-1258 has letters with their hats and horns, and tone marks as characters of their own. */
function decomposed(text: string): string {
  return text.replaceAll(/[^ -~\s]/g, (letter) => {
    const [, base = '', tone = ''] =
      /^(.*?)([\u0300\u0301\u0303\u0309\u0323]?)$/.exec(toneLast(letter)) ?? [];
    return base.normalize('NFC') + tone;
  });
}

function toneLast(letter: string): string {
  const marks = [...letter.normalize('NFD')];
  const isTone = (mark: string) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark);
  return [...marks.filter((mark) => !isTone(mark)), ...marks.filter(isTone)].join('');
}

function workbook(sheets: Readonly<Record<string, WorkSheet>>): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}
