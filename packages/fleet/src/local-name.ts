/** A name in Vietnamese (NFC) and, where there is one, in English. */
export interface LocalName {
  readonly vi: string;
  readonly en?: string;
}
