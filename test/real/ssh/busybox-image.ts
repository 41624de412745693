import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { docker } from '../support/docker.ts';

/** Makes an image of this machine's busybox, and returns its id. The engine needs no network for it. */
export async function busyboxImage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-busybox-image-'));
  const root = join(folder, 'root');
  for (const file of ['/bin/busybox', ...librariesOf('/bin/busybox')]) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    copyFileSync(realpathSync(file), join(root, file));
    chmodSync(join(root, file), 0o755);
  }
  for (const tool of ['sh', 'sleep', 'echo', 'nc', 'cat'])
    symlinkSync('/bin/busybox', join(root, 'bin', tool));
  mkdirSync(join(root, 'tmp'));
  const archive = join(folder, 'root.tar');
  execFileSync('tar', ['-C', root, '-cf', archive, '.']);
  return docker('import', '--change', 'CMD ["sleep","3600"]', archive, 'wardctl-test-busybox:latest');
}

/** `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)`; a static program has none. */
function librariesOf(program: string): string[] {
  try {
    const listing = execFileSync('ldd', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return [...listing.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);
  } catch {
    return [];
  }
}
