import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { docker } from './docker.ts';
import { dockerSocket } from './host.ts';

const run = promisify(execFile);

export interface RecorderImage {
  readonly imageId: string;
  readonly archive: string;
}

/** Builds the image of Debian's motion, keeps its archive, and takes it out of the engine, so that it must be loaded. */
export async function motionImage(): Promise<RecorderImage> {
  const archive = join(mkdtempSync(join(tmpdir(), 'wardctl-image-')), 'motion.tar');
  const imageId = await build('build-motion-image.sh', archive);
  await docker('image', 'rm', '--force', imageId);
  return { imageId, archive };
}

/** An image that starts and never becomes a recorder. */
export function brokenImage(): Promise<string> {
  return build('build-broken-image.sh');
}

async function build(script: string, ...words: string[]): Promise<string> {
  const path = new URL(`../${script}`, import.meta.url).pathname;
  const { stdout } = await run(path, [dockerSocket ?? '', ...words]);
  return stdout.trim();
}
