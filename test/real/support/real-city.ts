import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '@wardctl/fleet';
import { startVirtualCamera, type VirtualCamera } from '@wardctl/simulator';
import { stringify } from 'yaml';
import { dockerSocket, type RealHost } from './host.ts';
import { type RtspSource, startRtspSource } from './rtsp-source.ts';

export const recorderId = 'vn01-00070-rec-01';
export const cameraIds = ['vn01-00070-mr-0001', 'vn01-00070-mr-0002'] as const;

const username = 'cam';
/** With the characters that break URLs, XML and shells. */
const password = 'p@ss#1%2Fü&<"\'$';

export interface RecorderSetup {
  readonly kind: string;
  readonly image: { readonly name: string; readonly imageId: string; readonly archive?: string };
}

/**
 * A ward of real parts: a recorder host behind OpenSSH with a Docker Engine, and cameras whose video is real H.264 from an
 * RTSP server that checks passwords (their ONVIF side is virtual).
 */
export class RealCity {
  readonly directory = mkdtempSync(join(tmpdir(), 'wardctl-real-'));
  readonly footage = join(this.directory, 'footage');
  readonly secrets: readonly string[] = [password, encodeURIComponent(password)];
  #retention: Record<string, number> = { floorDays: 1, days: 30, ceilingDays: 45 };
  #image: RecorderSetup['image'];
  readonly #kind: string;
  readonly #host: RealHost;
  readonly #cameras: VirtualCamera[];
  readonly #source: RtspSource;

  private constructor(host: RealHost, setup: RecorderSetup, cameras: VirtualCamera[], source: RtspSource) {
    this.#host = host;
    this.#kind = setup.kind;
    this.#image = setup.image;
    this.#cameras = cameras;
    this.#source = source;
    mkdirSync(this.footage);
    this.#writeSecrets();
    this.#write();
  }

  static async start(host: RealHost, setup: RecorderSetup): Promise<RealCity> {
    const source = await startRtspSource(
      username,
      password,
      cameraIds.map((id) => `/${id}`),
    );
    const cameras = await Promise.all(
      cameraIds.map((id, index) =>
        startVirtualCamera({
          id,
          username,
          password: new Secret(password),
          identity: { serial: `SN-${id}`, mac: macOf(index) },
        }),
      ),
    );
    return new RealCity(host, setup, cameras, source);
  }

  setRetention(days: number): void {
    this.#retention = { ...this.#retention, days };
    this.#write();
  }

  setImage(image: RecorderSetup['image']): void {
    this.#image = image;
    this.#write();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#cameras.map((camera) => camera.close()));
    await this.#source.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  #writeSecrets(): void {
    const { user, keyFile } = this.#host;
    const cameras = Object.fromEntries(cameraIds.map((id) => [id, { username, password }]));
    const file = join(this.directory, 'credentials.json');
    writeFileSync(
      file,
      JSON.stringify({
        ...cameras,
        [recorderId]: { username: user, privateKey: readFileSync(keyFile, 'utf8') },
      }),
    );
    chmodSync(file, 0o600);
  }

  #write(): void {
    const inventory = join(this.directory, 'inventory');
    for (const folder of ['wards', 'models']) mkdirSync(join(inventory, folder), { recursive: true });
    writeFileSync(join(inventory, 'fleet.yaml'), stringify(this.#fleet()));
    writeFileSync(join(inventory, 'models', 'generic.yaml'), stringify(genericModel));
    writeFileSync(join(inventory, 'wards', 'hoan-kiem.yaml'), stringify(this.#ward()));
  }

  #fleet(): object {
    const credential = 'file:credentials.json#{id}';
    return {
      fleet: 'test',
      name: { vi: 'Thành phố thử' },
      clock: { ntpServers: ['127.0.0.1'], timeZone: 'ICT-7' },
      retention: { kept: this.#retention },
      placements: {
        'main-road': {
          retention: 'kept',
          settings: { encoder: { main: { codec: 'H264', bitrateKbps: 1000 } } },
        },
      },
      defaults: { camera: { credential }, recorder: { credential, kind: this.#kind } },
    };
  }

  #ward(): object {
    const { host, port, hostKey } = this.#host;
    return {
      ward: 'vn01-00070',
      admin: { scheme: 'vn-gso', edition: '2025-07-01', province: '01', unit: '00070' },
      name: { vi: 'Phường Hoàn Kiếm' },
      sites: [{ id: 'site', name: { vi: 'Phố Tràng Tiền' }, subnet: '127.0.0.0/8' }],
      recorders: [
        {
          id: recorderId,
          site: 'site',
          address: host,
          port,
          hostKey,
          dockerSocket,
          image: this.#image,
          storage: { path: this.footage, sizeTB: 8 },
          segmentSeconds: 5,
        },
      ],
      cameras: this.#cameras.map((camera, index) => ({
        id: camera.id,
        name: { vi: `Camera ${index + 1}` },
        site: 'site',
        recorder: recorderId,
        address: '127.0.0.1',
        port: camera.port,
        stream: { port: this.#source.port, path: `/${camera.id}` },
        serial: `SN-${camera.id}`,
        mac: macOf(index),
        model: 'generic/virtual',
        placement: 'main-road',
        ownership: 'budget',
      })),
    };
  }
}

const genericModel = {
  vendor: 'generic',
  defaults: { port: 80, stream: { port: 554, path: '/stream' } },
  models: { virtual: { limits: { codecs: ['H264'] } } },
};

function macOf(index: number): string {
  return `44:19:b6:00:70:0${index + 1}`;
}
