import { axis } from './axis.ts';
import { bosch } from './bosch.ts';
import { dLink } from './d-link.ts';
import { dahua } from './dahua.ts';
import { generic } from './generic.ts';
import { geovision } from './geovision.ts';
import { hanwha } from './hanwha.ts';
import { hikvision } from './hikvision.ts';
import { honeywell } from './honeywell.ts';
import { openipc } from './openipc.ts';
import { reolink } from './reolink.ts';
import { tapo } from './tapo.ts';
import { thingino } from './thingino.ts';
import { uniview } from './uniview.ts';
import type { VendorTable } from './vendor-table.ts';

/** Every vendor that we know something of. */
export const vendorTables: readonly VendorTable[] = [
  axis,
  bosch,
  dahua,
  dLink,
  geovision,
  hanwha,
  hikvision,
  honeywell,
  openipc,
  reolink,
  tapo,
  thingino,
  uniview,
  generic,
];
