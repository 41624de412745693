import { isPublic } from '../private-address.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** No device has an address that the internet routes: whoever scans it finds the camera. Host names are not looked at. */
export function* publicAddress({ cameras, recorders }: RuleInput): Generator<Finding> {
  for (const devices of [recorders, cameras]) {
    for (const { id, device, file, list, index } of devices) {
      if (isPublic(device.address) !== true) continue;
      yield {
        file,
        path: [list, index, 'address'],
        message: `${id}: ${device.address} is a public address`,
        hint: 'Give the device an address of the ward and reach it through a VPN.',
      };
    }
  }
}
