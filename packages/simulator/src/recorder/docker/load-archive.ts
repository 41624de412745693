import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ImageRecord } from './engine-state.ts';
import { smallTarEntries } from './tar-entries.ts';

interface ManifestItem {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
}

interface ImageConfig {
  readonly created?: string;
  readonly config?: ImageRecord['config'];
}

/** Configurations are a few kilobytes; layers are not needed. */
const largestConfigBytes = 1 << 20;

/**
 * The images of an archive that `docker save` has written. The id of an image is the SHA-256 of its configuration.
 *
 * @throws Error with the words of the engine
 */
export async function imagesOfArchive(archive: Readable): Promise<ImageRecord[]> {
  const entries = new Map<string, Buffer>();
  for (const { name, content } of await smallTarEntries(archive, largestConfigBytes))
    entries.set(name, content);
  const manifest = entries.get('manifest.json');
  if (manifest === undefined) throw new Error('open manifest.json: no such file or directory');
  const items: ManifestItem[] = JSON.parse(manifest.toString('utf8'));
  return items.map(({ Config, RepoTags }) => {
    const bytes = entries.get(Config);
    if (bytes === undefined) throw new Error(`open ${Config}: no such file or directory`);
    const { created = '2026-01-15T08:00:00Z', config = {} }: ImageConfig = JSON.parse(bytes.toString('utf8'));
    const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { id, tags: RepoTags ?? [], digests: [], created, sizeBytes: 84e6, config };
  });
}
