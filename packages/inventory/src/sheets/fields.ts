import { FleetError } from '@wardctl/fleet';
import { parseDate } from './parse-date.ts';
import {
  parseHostKey,
  parseId,
  parseModel,
  parsePassword,
  parseReference,
  parseRetention,
  parseStatus,
  parseUnit,
} from './parse-fields.ts';
import { parseAddress, parseMac, parseOnvifUrl, parseStreamUrl } from './parse-network.ts';
import { numberBetween, type Parsed, type Parser, parseSerial, parseText } from './parsed-value.ts';
import { deviceWords, oneOf, ownershipWords, placementWords } from './words.ts';

interface FieldEntry {
  readonly parse: Parser<unknown>;
  /** Headers, in any case, with or without diacritics, spaces and punctuation; the name of the field is one too. */
  readonly aliases: readonly string[];
  /** Says the same for all rows of a merged cell; other merged cells are mistakes. */
  readonly isShared?: true;
}

/** The fields that an import takes over, in the order of the canonical sheet; the first of two that share a header wins. */
export const fields = {
  device: { parse: oneOf(deviceWords), isShared: true, aliases: ['device type', 'loại thiết bị'] },
  id: {
    parse: parseId,
    aliases: ['device id', 'camera id', 'mã', 'mã camera', 'mã thiết bị', 'mã định danh'],
  },
  display_name: {
    parse: parseText,
    aliases: [
      'name',
      'camera name',
      'device name',
      'nickname',
      'tên',
      'tên camera',
      'tên thiết bị',
      'tên hiển thị',
      'tên điểm',
      'hardware name',
    ],
  },
  display_name_en: { parse: parseText, aliases: ['english name', 'name en', 'tên tiếng anh'] },
  unit_code: {
    parse: parseUnit,
    isShared: true,
    aliases: ['unit', 'ward code', 'mã phường', 'mã xã', 'mã phường/xã', 'mã đơn vị', 'mã đvhc'],
  },
  unit_name: {
    parse: parseUnit,
    isShared: true,
    aliases: [
      'ward',
      'ward name',
      'commune',
      'phường',
      'xã',
      'phường/xã',
      'xã/phường',
      'đơn vị hành chính',
      'tên phường',
      'tên xã',
      'tên phường/xã',
    ],
  },
  unit_edition: {
    parse: parseDate,
    isShared: true,
    aliases: ['edition', 'code edition', 'danh mục ngày', 'ngày danh mục', 'phiên bản mã'],
  },
  site: {
    parse: parseText,
    isShared: true,
    aliases: [
      'site name',
      'location',
      'place',
      'vị trí',
      'vị trí lắp đặt',
      'địa điểm',
      'địa điểm lắp đặt',
      'nơi lắp đặt',
      'điểm lắp đặt',
      'khu vực lắp đặt',
      'tuyến phố',
    ],
  },
  lat: { parse: numberBetween(-90, 90), aliases: ['latitude', 'vĩ độ'] },
  lon: { parse: numberBetween(-180, 180), aliases: ['lng', 'long', 'longitude', 'kinh độ'] },
  mount_height_m: {
    parse: numberBetween(0, 300),
    aliases: ['height', 'mount height', 'chiều cao', 'chiều cao lắp đặt', 'độ cao', 'độ cao lắp đặt'],
  },
  azimuth_deg: {
    parse: numberBetween(0, 359.999),
    aliases: ['azimuth', 'rotation', 'phương vị', 'góc phương vị'],
  },
  purpose: { parse: parseText, isShared: true, aliases: ['mục đích', 'mục đích sử dụng'] },
  preset: {
    parse: oneOf(placementWords),
    isShared: true,
    aliases: ['placement', 'scene', 'loại vị trí', 'loại khu vực', 'phân loại', 'nhóm camera', 'khu vực'],
  },
  ownership: {
    parse: oneOf(ownershipWords),
    isShared: true,
    aliases: ['owner', 'chủ sở hữu', 'sở hữu', 'hình thức sở hữu', 'đơn vị sở hữu'],
  },
  funding: {
    parse: oneOf(ownershipWords, 'Write budget, organisation, household or joint: who paid is who owns.'),
    isShared: true,
    aliases: ['kinh phí', 'nguồn kinh phí', 'nguồn vốn', 'nguồn đầu tư', 'funded by'],
  },
  agreement_no: {
    parse: parseText,
    isShared: true,
    aliases: [
      'agreement',
      'agreement number',
      'số thoả thuận',
      'số thỏa thuận',
      'thỏa thuận',
      'số văn bản thỏa thuận',
    ],
  },
  agreement_until: {
    parse: parseDate,
    isShared: true,
    aliases: ['thỏa thuận đến ngày', 'hiệu lực đến', 'hạn thỏa thuận'],
  },
  vendor: {
    parse: parseText,
    isShared: true,
    aliases: [
      'brand',
      'camera brand',
      'make',
      'manufacturer',
      'hãng',
      'hãng sản xuất',
      'nhà sản xuất',
      'nhãn hiệu',
      'thương hiệu',
    ],
  },
  model: {
    parse: parseModel,
    isShared: true,
    aliases: [
      'camera model',
      'device model',
      'mẫu',
      'kiểu',
      'model camera',
      'chủng loại',
      'mã hiệu',
      'ký hiệu',
      'mã sản phẩm',
    ],
  },
  serial: {
    parse: parseSerial,
    aliases: [
      'sn',
      's/n',
      'serial no',
      'serial number',
      'serial nr',
      'số seri',
      'seri',
      'số serial',
      'số sê-ri',
      'số máy',
    ],
  },
  mac: { parse: parseMac, aliases: ['mac address', 'địa chỉ mac', 'hardware mac'] },
  ip: {
    parse: parseAddress,
    aliases: [
      'address',
      'ip address',
      'ipv4',
      'ipv4 address',
      'ip camera',
      'hardware address',
      'địa chỉ ip',
      'địa chỉ',
      'ip tĩnh',
      'địa chỉ mạng',
    ],
  },
  recorder: {
    parse: parseText,
    isShared: true,
    aliases: ['nvr', 'recorder id', 'recording server', 'đầu ghi', 'đầu ghi hình', 'máy ghi', 'mã đầu ghi'],
  },
  channel: {
    parse: numberBetween(1, 1024, { isWhole: true }),
    aliases: ['channel no', 'ch', 'kênh', 'kênh số', 'số kênh', 'kênh đầu ghi'],
  },
  onvif_url: { parse: parseOnvifUrl, aliases: ['onvif', 'onvif address', 'địa chỉ onvif'] },
  onvif_port: {
    parse: numberBetween(1, 65_535, { isWhole: true }),
    aliases: ['http port', 'cổng http', 'cổng onvif'],
  },
  stream_main: {
    parse: parseStreamUrl,
    aliases: ['rtsp', 'rtsp url', 'main stream', 'luồng chính', 'link rtsp', 'đường dẫn rtsp'],
  },
  cred_ref: { parse: parseReference, aliases: ['credential', 'credential reference'] },
  username: {
    parse: parseText,
    isShared: true,
    aliases: [
      'user',
      'user name',
      'login',
      'account',
      'hardware username',
      'tài khoản',
      'tên đăng nhập',
      'người dùng',
    ],
  },
  password: {
    parse: parsePassword,
    isShared: true,
    aliases: ['pass', 'pw', 'pwd', 'hardware password', 'mật khẩu', 'mật mã', 'mk'],
  },
  retention: {
    parse: parseRetention,
    isShared: true,
    aliases: ['retention class', 'chế độ lưu trữ', 'lưu trữ'],
  },
  purchased_on: { parse: parseDate, isShared: true, aliases: ['purchase date', 'ngày mua'] },
  installed_on: {
    parse: parseDate,
    isShared: true,
    aliases: ['install date', 'installation date', 'ngày lắp', 'ngày lắp đặt', 'ngày đưa vào sử dụng'],
  },
  conformity_no: {
    parse: parseText,
    isShared: true,
    aliases: [
      'conformity certificate',
      'certificate',
      'số chứng nhận hợp quy',
      'giấy chứng nhận hợp quy',
      'chứng nhận hợp quy',
    ],
  },
  conformity_on: {
    parse: parseDate,
    isShared: true,
    aliases: ['certificate date', 'ngày chứng nhận hợp quy', 'ngày cấp chứng nhận'],
  },
  junction: { parse: parseText, isShared: true, aliases: ['nút giao thông', 'giao lộ'] },
  status: { parse: parseStatus, isShared: true, aliases: ['tình trạng', 'trạng thái', 'hiện trạng'] },
  note: {
    parse: parseText,
    aliases: ['notes', 'remark', 'remarks', 'comment', 'description', 'ghi chú', 'chú thích', 'mô tả'],
  },
  host_key: {
    parse: parseHostKey,
    aliases: ['ssh host key', 'khóa máy chủ', 'khóa ssh'],
  },
  storage_tb: {
    parse: numberBetween(0.001, 10_000),
    isShared: true,
    aliases: ['storage', 'disk', 'ổ cứng (tb)', 'dung lượng (tb)', 'dung lượng tb'],
  },
  channels: {
    parse: numberBetween(1, 1024, { isWhole: true }),
    isShared: true,
    aliases: ['channel count', 'số kênh đầu ghi', 'tổng số kênh'],
  },
} as const satisfies Record<string, FieldEntry>;

export type Field = keyof typeof fields;

/** What one row says, as far as its cells hold something. */
export type Values = {
  readonly [Name in Field]?: ReturnType<(typeof fields)[Name]['parse']> extends Parsed<infer Value>
    ? Value
    : never;
};

/** @throws FleetError `usage/invalid` */
export function requireField(name: string): Field {
  if (Object.hasOwn(fields, name)) return name as Field;
  throw new FleetError('usage/invalid', `"${name}" is not a field of a sheet`, {
    hint: `Fields are ${Object.keys(fields).join(', ')}.`,
  });
}
