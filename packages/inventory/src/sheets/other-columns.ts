/** Columns that are known and not taken over, by the reason. */
export const otherColumns = [
  { reason: 'a number of the row', aliases: ['stt', 'tt', 'no', 'no.', 'số thứ tự', 'index', '#'] },
  {
    reason: 'the model file says it',
    aliases: ['firmware_min', 'firmware', 'phiên bản firmware'],
  },
  {
    reason: 'the retention class says it',
    aliases: ['retention_min_d', 'retention_max_d', 'retention days', 'số ngày lưu', 'thời gian lưu trữ'],
  },
  {
    reason: 'it names a person or household, which the inventory does not keep',
    aliases: [
      'owner_ref',
      'contact phone',
      'site owner email',
      'người liên hệ',
      'số điện thoại',
      'điện thoại',
      'chủ hộ',
      'họ tên',
      'người phụ trách',
    ],
  },
  {
    reason: 'the subnet of the site says it',
    aliases: ['prefix', 'subnet', 'subnet mask', 'netmask', 'gateway', 'mặt nạ mạng'],
  },
  {
    reason: 'which port is meant is not certain; name the column onvif_port',
    aliases: ['port', 'cổng', 'cổng dịch vụ', 'server port'],
  },
  {
    reason: 'the device itself says it',
    aliases: ['hardwaredriverid', 'device information', 'adding mode', 'rtsp sub', 'stream_sub', 'luồng phụ'],
  },
  {
    reason: 'the inventory has no place for it',
    aliases: [
      'vlan',
      'loại',
      'loại camera',
      'switch',
      'mask_ref',
      'notice_on',
      'warranty_until',
      'support_until',

      'bảo hành',
      'số lượng',
      'đơn vị tính',
      'quận',
      'quận/huyện',
      'huyện',
      'tỉnh',
      'thành phố',
      'tỉnh/thành phố',
      'building',
      'level',
    ],
  },
] as const;
