import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Segments of one camera below the storage folder, oldest first, by name. */
export function segmentsOf(storage: string, camera: string): string[] {
  try {
    return readdirSync(join(storage, camera))
      .filter((name) => name.endsWith('.mp4'))
      .sort();
  } catch {
    return [];
  }
}

/** Waits until a camera has `count` segments that are closed: all but the newest. */
export async function untilClosed(
  storage: string,
  camera: string,
  options: { count: number; timeoutMs: number },
): Promise<string[]> {
  const end = performance.now() + options.timeoutMs;
  for (;;) {
    const closed = segmentsOf(storage, camera)
      .slice(0, -1)
      .map((name) => join(storage, camera, name));
    if (closed.length >= options.count) return closed;
    if (performance.now() > end)
      throw new Error(`${camera}: ${closed.length} closed segments after ${options.timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Codec and seconds of a segment, as ffprobe reads it. */
export async function probeSegment(file: string): Promise<{ codec: string; seconds: number }> {
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-of',
    'json',
    '-show_entries',
    'stream=codec_name:format=duration',
    file,
  ]);
  const { streams, format } = JSON.parse(stdout) as {
    streams: { codec_name: string }[];
    format: { duration: string };
  };
  return { codec: streams[0]?.codec_name ?? '', seconds: Number(format.duration) };
}

/** Puts a segment of `daysAgo` days into a camera's folder, named by `name`. */
export function putOldSegment(
  storage: string,
  camera: string,
  segment: { name: string; daysAgo: number },
): string {
  mkdirSync(join(storage, camera), { recursive: true });
  const file = join(storage, camera, segment.name);
  writeFileSync(file, Buffer.alloc(4096));
  const time = Date.now() / 1000 - segment.daysAgo * 86_400;
  utimesSync(file, time, time);
  return file;
}

/** Bytes of the newest segment: it grows while the recorder records. */
export function newestBytes(storage: string, camera: string): number {
  const newest = segmentsOf(storage, camera).at(-1);
  return newest === undefined ? 0 : statSync(join(storage, camera, newest)).size;
}
