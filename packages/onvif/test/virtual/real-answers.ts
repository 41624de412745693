import { Secret } from '@wardctl/fleet';
import { type CameraModel, cameraModels, startVirtualCamera } from '@wardctl/simulator';
import { OnvifSession } from '../../src/index.ts';
import { FakeDevice, type Reply, type SeenRequest } from '../fake-device.ts';
import type { Reader } from './every-reader.ts';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };

/** What virtual cameras answer to each reader, by `service.Name`; of several the longest, which says most. */
export async function realAnswers(
  readers: ReadonlyMap<string, Reader>,
): Promise<ReadonlyMap<string, string>> {
  const longest = new Map<string, string>();
  for (const model of cameraModels) {
    for (const [name, body] of await answersOf(model, readers)) {
      if (body.length > (longest.get(name)?.length ?? 0)) longest.set(name, body);
    }
  }
  return longest;
}

async function answersOf(model: CameraModel, readers: ReadonlyMap<string, Reader>) {
  const camera = await startVirtualCamera({ id: model.name, ...credential, model });
  const answers = new Map<string, string>();
  let last: Reply = {};
  const device = await FakeDevice.start(async (request) => {
    last = await forwarded(`http://${camera.host}:${camera.port}`, request);
    return last;
  });
  const session = new OnvifSession(device.target, credential);
  for (const [name, reader] of readers) {
    for (const token of tokensFor(reader, model)) {
      const isAnswered = await session.call(reader(token)).then(
        () => true,
        () => false,
      );
      if (isAnswered) answers.set(name, last.body ?? '');
    }
  }
  session.close();
  await camera.close();
  return answers;
}

/** Whatever a reader may ask for: the camera knows one of them. */
function tokensFor(reader: Reader, { tokens }: CameraModel): readonly string[] {
  if (reader('a').parameters === reader('b').parameters) return [''];
  const { videoSource, videoSourceConfiguration, profile, encoder } = tokens;
  return [videoSource, videoSourceConfiguration, profile.main, encoder.main, 'System'];
}

async function forwarded(origin: string, { path, headers, body }: SeenRequest): Promise<Reply> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': headers['content-type'] ?? '',
      ...(headers.authorization && { authorization: headers.authorization }),
    },
  });
  const challenge = response.headers.get('www-authenticate');
  return {
    status: response.status,
    headers: challenge === null ? {} : { 'www-authenticate': challenge.split(/, (?=Digest )/) },
    body: await response.text(),
  };
}
