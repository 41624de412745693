import type { Exchange } from '../exchange.ts';
import { getDeviceInformation } from '../services/device/device-information.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { childAt } from '../xml/xml-node.ts';

/** vendor-model-firmware, as it may stand in a path everywhere; absent when the device has not said it. */
export function fixtureName(exchanges: readonly Exchange[]): string | undefined {
  const exchange = exchanges.find(({ operation }) => operation === getDeviceInformation.name);
  if (exchange === undefined) return undefined;
  try {
    const root = parseXml(exchange.answer);
    const response = childAt(root, root.namespace, 'Body')?.children[0];
    if (response?.name !== `${getDeviceInformation.name}Response`) return undefined;
    const { manufacturer, model, firmware } = getDeviceInformation.read(response);
    return [manufacturer, model, firmware].map(safePart).join('-');
  } catch {
    return undefined;
  }
}

function safePart(text: string): string {
  const safe = text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return safe.slice(0, 60) || 'unknown';
}
