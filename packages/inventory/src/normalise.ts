import type { LocalName } from '@wardctl/fleet';

/** A name in NFC: `à` typed as one character or as two is the same name. */
export function normaliseName(name: LocalName): LocalName {
  const { vi, en } = name;
  const vietnamese = vi.normalize('NFC');
  const english = en?.normalize('NFC');
  if (vietnamese === vi && english === en) return name;
  return { vi: vietnamese, ...(english !== undefined && { en: english }) };
}

const isNormalMac = /^[0-9a-f:]+$/;

/** A MAC address in lower case with colons. */
export function normaliseMac(mac: string): string {
  return isNormalMac.test(mac) ? mac : mac.toLowerCase().replaceAll('-', ':');
}

const hasCapital = /[A-Z]/;

/** An address or host name in lower case. */
export function normaliseAddress(address: string): string {
  return hasCapital.test(address) ? address.toLowerCase() : address;
}
