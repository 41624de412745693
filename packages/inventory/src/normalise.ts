import type { LocalName } from '@wardctl/fleet';

/** A name in NFC: `à` typed as one character or as two is the same name. */
export function normaliseName({ vi, en }: LocalName): LocalName {
  return en === undefined
    ? { vi: vi.normalize('NFC') }
    : { vi: vi.normalize('NFC'), en: en.normalize('NFC') };
}

/** A MAC address in lower case with colons. */
export function normaliseMac(mac: string): string {
  return mac.toLowerCase().replaceAll('-', ':');
}
