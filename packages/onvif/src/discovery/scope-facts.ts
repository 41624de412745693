/** What a device says of itself in its scopes. */
export interface ScopeFacts {
  readonly name?: string;
  readonly hardware?: string;
  /** Lower case, colons. */
  readonly mac?: string;
  readonly serial?: string;
}

/** `onvif://www.onvif.org/name/HIKVISION%20DS-2CD2T47G2-L`; makers add categories and hosts of their own. */
const pattern = /^onvif:\/\/[^/]+\/([^/]+)\/(.+)$/i;

const categories: ReadonlyMap<string, keyof ScopeFacts> = new Map([
  ['name', 'name'],
  ['hardware', 'hardware'],
  ['mac', 'mac'],
  ['macaddr', 'mac'],
  ['macaddress', 'mac'],
  ['serial', 'serial'],
  ['serialnumber', 'serial'],
  ['sn', 'serial'],
]);

/** @see ONVIF Core "Scopes" for name and hardware; MAC and serial are additions of makers. */
export function scopeFacts(scopes: readonly string[]): ScopeFacts {
  const facts: { -readonly [Key in keyof ScopeFacts]: ScopeFacts[Key] } = {};
  for (const scope of scopes) {
    const [, category = '', text = ''] = pattern.exec(scope) ?? [];
    const key = categories.get(category.toLowerCase().replace(/[-_]/g, ''));
    if (key === undefined) continue;
    const value = key === 'mac' ? macIn(decoded(text)) : decoded(text);
    if (value !== undefined && value !== '') facts[key] ??= value;
  }
  return facts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}

function macIn(text: string): string | undefined {
  const digits = text.replace(/[:.-]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? digits.replace(/..(?=.)/g, '$&:') : undefined;
}
