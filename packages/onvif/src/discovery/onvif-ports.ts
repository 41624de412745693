import { vendorTables } from '../vendors/vendor-tables.ts';

const ofVendors = vendorTables
  .flatMap(({ quirks }) => quirks)
  .flatMap(({ behaviour }) => (behaviour.name === 'onvif-port' ? [behaviour.port] : []));

/** Ports on which makers put ONVIF, the most common first. */
export const onvifPorts: readonly number[] = [
  80, // the standard web port: Axis, Dahua, Hanwha, Hikvision and most others
  8080, // devices behind a second web server
  8899, // cameras on XiongMai boards, sold under many names
  ...ofVendors,
  5000, // devices on older Hisilicon kits
];
