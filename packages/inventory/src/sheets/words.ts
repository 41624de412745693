import { foldText } from './fold-text.ts';
import { type Parser, wrong } from './parsed-value.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** What cells say for the values of the inventory, in English and Vietnamese; with or without diacritics. */
export const placementWords = {
  'main-road': [
    'main road',
    'đường chính',
    'trục chính',
    'trục đường chính',
    'tuyến phố chính',
    'giao thông',
    'nút giao',
    'ngã tư',
  ],
  'main-road-lpr': [
    'lpr',
    'anpr',
    'biển số',
    'đọc biển số',
    'nhận dạng biển số',
    'main road with number plates',
  ],
  residential: ['residential area', 'khu dân cư', 'dân cư', 'ngõ', 'ngõ xóm', 'tổ dân phố', 'thôn', 'xóm'],
  hotspot: [
    'hot spot',
    'điểm nóng',
    'trọng điểm',
    'điểm phức tạp',
    'khu vực trọng điểm',
    'phức tạp về an ninh',
  ],
  indoor: ['in', 'inside', 'trong nhà', 'trụ sở', 'sảnh', 'nội bộ'],
} as const satisfies Words;

export const ownershipWords = {
  budget: [
    'ngân sách',
    'ngân sách nhà nước',
    'nhà nước',
    'vốn ngân sách',
    'nsnn',
    'ubnd',
    'công an',
    'state',
    'city',
  ],
  organisation: ['organization', 'tổ chức', 'doanh nghiệp', 'công ty', 'cơ quan', 'trường học', 'company'],
  household: ['hộ dân', 'hộ gia đình', 'người dân', 'gia đình', 'dân', 'cá nhân', 'family', 'private'],
  joint: [
    'shared',
    'kết hợp',
    'hỗn hợp',
    'phối hợp',
    'nhà nước và nhân dân',
    'nhà nước và nhân dân cùng làm',
  ],
} as const satisfies Words;

export const deviceWords = {
  camera: ['cam', 'ip camera', 'camera ip', 'máy quay'],
  recorder: ['đầu ghi', 'đầu ghi hình', 'nvr', 'dvr', 'máy ghi'],
} as const satisfies Words;

/** The value that a cell names, itself or by one of its words. */
export function oneOf<Table extends Words>(table: Table, hint?: string): Parser<keyof Table & string> {
  const byWord = new Map(
    Object.entries(table).flatMap(([value, words]) =>
      [value, ...words].map((word) => [foldText(word), value] as const),
    ),
  );
  const expected = `one of ${Object.keys(table).join(', ')}`;
  return (cell) => {
    const value = byWord.get(foldText(cell.text));
    return value === undefined ? wrong(cell, expected, hint) : { value };
  };
}
