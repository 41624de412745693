import { Cam } from 'onvif';
import type { VirtualCamera } from '../../src/index.ts';

/** node-onvif takes nothing but printable ASCII. */
export const asciiPassword = 'Hoan-Kiem_2026';

interface ConnectOptions {
  readonly useWSSecurity: boolean;
}

/** The onvif package, connected to a camera as its administrator. */
export async function connect(camera: VirtualCamera, { useWSSecurity }: ConnectOptions): Promise<Cam> {
  const cam = new Cam({
    hostname: '127.0.0.1',
    port: camera.port,
    username: 'admin',
    password: asciiPassword,
    useWSSecurity,
    timeout: 5000,
    autoconnect: false,
  });
  await call((done) => cam.connect(done));
  return cam;
}

type NodeCallback<Value> = (error: Error | null, value?: Value) => void;

export function call<Value = unknown>(start: (done: NodeCallback<Value>) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value as Value)));
  });
}
