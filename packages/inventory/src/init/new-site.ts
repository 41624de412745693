import type { Site } from '../schema-types.generated.ts';
import type { Subnet } from '../subnet.ts';

/** A site with a part of the ward's network, and a name for people to replace. */
export function siteOf(network: Subnet, index: number): Site {
  const number = index + 1;
  return {
    id: siteId(index),
    name: { vi: `Điểm lắp đặt ${number}`, en: `Site ${number}` },
    subnet: network.text,
  };
}

/** `site-01` for 0. */
export function siteId(index: number): string {
  return `site-${String(index + 1).padStart(2, '0')}`;
}
