/** One oddity that code acts on, with what it needs to know of it. */
export type Behaviour =
  /** Sent to the device they do nothing good, so they are not sent; settings by path, or the start of paths. */
  | { readonly name: 'settings-not-writable'; readonly settings: readonly string[] }
  /** The device says yes and keeps what it had. It is asked all the same: another firmware may do better. */
  | { readonly name: 'writes-without-effect'; readonly settings: readonly string[] }
  /** The operation fails, for values that are right too; `subcode` narrows it to one kind of fault. */
  | { readonly name: 'right-values-refused'; readonly operation: string; readonly subcode?: string }
  /** A fault that says nothing, and what it means. */
  | {
      readonly name: 'fault-means';
      readonly operation: string;
      readonly subcode: string;
      readonly hint: string;
    }
  /** Frame rate and bit rate that are set on Media1 stay as they were. */
  | { readonly name: 'media1-rates-ignored' }
  /** What Media1 says of an encoder is always the same, whatever the encoder does. */
  | { readonly name: 'media1-encoder-made-up' }
  /** Media2 is listed and does not work. */
  | { readonly name: 'media2-broken' }
  /** An encoder is refused with the multicast address 0.0.0.0, which the device gives itself; this one goes in its place. */
  | { readonly name: 'multicast-address-needed'; readonly address: string }
  /** After too many failures the address of the client is blocked for so long. */
  | { readonly name: 'lockout'; readonly minutes: number }
  /** A full list of connections is refused in the words of a wrong password. */
  | { readonly name: 'connections-refused-as-unauthorized'; readonly connections: number }
  /** What to look at when a sign-in is refused. */
  | { readonly name: 'sign-in-trap'; readonly hint: string }
  /** Why ONVIF may not be there although the device is. */
  | { readonly name: 'onvif-may-be-off'; readonly hint: string }
  /** TCP port of ONVIF, other than that of the web page. */
  | { readonly name: 'onvif-port'; readonly port: number };

/** Which devices of a vendor an entry is about; all of them unless narrowed. */
interface QuirkScope {
  readonly model?: RegExp;
  /** First version that has it. */
  readonly since?: string;
  /** First version that has it no longer. */
  readonly before?: string;
}

/** A public thread: `owner/name#number`, or the title of a page; `seen in many installations` where everybody knows it. */
type Source = string;

export interface Quirk {
  readonly behaviour: Behaviour;
  readonly when?: QuirkScope;
  /** What was seen, as a sentence that an operator reads. */
  readonly reason: string;
  readonly sources: readonly [Source, ...Source[]];
  /** Folder of answers that show it, in `test/fixtures/onvif`. */
  readonly fixture: string;
}

/** An oddity that every device is allowed: nothing has to be known of the vendor to get along with it. */
interface Tolerated {
  readonly oddity: string;
  readonly sources: readonly [Source, ...Source[]];
}

/** What one vendor does differently. */
export interface VendorTable {
  /** As inventories write it: `hikvision`. */
  readonly vendor: string;
  /** What its devices call their manufacturer begins with one of these, in lower case. */
  readonly manufacturers: readonly [string, ...string[]];
  readonly quirks: readonly Quirk[];
  readonly tolerated: readonly Tolerated[];
}
