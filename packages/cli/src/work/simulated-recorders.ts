import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credential, DesiredRecorder } from '@wardctl/fleet';
import {
  hostKeyFor,
  publicHostKey,
  startVirtualRecorder,
  type VirtualRecorder,
  virtualRecorderFor,
} from '@wardctl/simulator';

interface RunningRecorders {
  readonly recorders: readonly VirtualRecorder[];
  close(): Promise<void>;
}

interface StartOptions {
  /** Each recorder keeps its disk in a folder of its own in here. */
  readonly directory: string;
}

/** Starts one virtual recorder for each of an inventory; none is left running when one cannot be started. */
export async function startRecorders(
  desired: readonly DesiredRecorder[],
  credentialOf: (recorder: DesiredRecorder) => Promise<Credential>,
  { directory }: StartOptions,
): Promise<RunningRecorders> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const starts = await Promise.allSettled(
    desired.map(async (recorder) => startOne(recorder, await credentialOf(recorder), directory)),
  );
  const recorders = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const close = async () => {
    await Promise.all(recorders.map((recorder) => recorder.close()));
  };
  const failure = starts.find((start) => start.status === 'rejected');
  if (failure === undefined) return { recorders, close };
  await close();
  throw failure.reason;
}

function startOne(
  recorder: DesiredRecorder,
  { username, password, privateKey }: Credential,
  directory: string,
): Promise<VirtualRecorder> {
  return startVirtualRecorder(
    virtualRecorderFor(recorder, {
      root: join(directory, recorder.id),
      hostKey: hostKeyFor(recorder.id).privateKey,
      username,
      ...(password !== undefined && { password: password.reveal() }),
      ...(privateKey !== undefined && { authorizedKey: publicHostKey(privateKey.reveal()) }),
    }),
  );
}
