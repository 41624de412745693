/** The part of the untyped package that the tests use. */
declare module 'node-onvif' {
  export class OnvifDevice {
    constructor(params: { xaddr: string; user: string; pass: string });
    init(): Promise<Record<string, string>>;
    getProfileList(): readonly {
      readonly token: string;
      readonly name: string;
      readonly stream: { readonly rtsp: string };
      readonly video: { readonly encoder: Encoder | null };
    }[];
    readonly time_diff: number;
    readonly services: { readonly device: Readonly<Record<DeviceOperation, Operation>> };
  }

  interface Encoder {
    readonly token: string;
    readonly encoding: string;
    readonly resolution: { readonly width: number; readonly height: number };
    readonly framerate: number;
    readonly bitrate: number;
  }

  type Operation = (params?: object) => Promise<{ readonly data: unknown }>;
  type DeviceOperation =
    | 'createUsers'
    | 'getUsers'
    | 'addScopes'
    | 'getScopes'
    | 'setNetworkProtocols'
    | 'setDNS'
    | 'setNetworkDefaultGateway';
}
