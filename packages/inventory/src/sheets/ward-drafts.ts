import { join } from 'node:path';
import type { InventorySources } from '../inventory-sources.ts';
import type { SourceFile } from '../load-file.ts';
import type { Camera, Recorder, WardFile } from '../schema-types.generated.ts';
import { placeInList } from './device-ids.ts';
import type { NewWard } from './find-ward.ts';
import { slugOf } from './fold-text.ts';

/** What the file of a ward will say. */
export interface WardDraft extends SourceFile<WardFile> {
  /** What the file says now; absent when there is none. */
  readonly before?: WardFile;
}

type Device = Camera | Recorder;

/** The wards that an import touches, each a copy that may be changed. */
export class WardDrafts {
  readonly #directory: string;
  readonly #sources: InventorySources;
  readonly #drafts = new Map<string, WardDraft>();
  readonly #devices = new Map<string, Device>();

  constructor(directory: string, sources: InventorySources) {
    this.#directory = directory;
    this.#sources = sources;
  }

  get touched(): readonly WardDraft[] {
    return [...this.#drafts.values()];
  }

  /** All wards of the city, with those that are touched as they will be. */
  get wards(): readonly SourceFile<WardFile>[] {
    const others = this.#sources.wards.filter(({ content }) => !this.#drafts.has(content.ward));
    return [...others, ...this.#drafts.values()];
  }

  of(code: string): WardDraft {
    const known = this.#drafts.get(code);
    if (known !== undefined) return known;
    const source = this.#sources.wards.find(({ content }) => content.ward === code);
    if (source === undefined) throw new Error(`the inventory has no ward ${code}`);
    return this.#keep({
      file: source.file,
      content: structuredClone(source.content),
      before: source.content,
    });
  }

  add({ code, admin, name }: NewWard): WardDraft {
    const content: WardFile = { ward: code, admin, name, sites: [], recorders: [], cameras: [] };
    return this.#drafts.get(code) ?? this.#keep({ file: this.#newFile(code, name.vi), content });
  }

  device(id: string): Device | undefined {
    return this.#devices.get(id);
  }

  addDevice({ content }: WardDraft, list: 'cameras' | 'recorders', device: Device): void {
    content[list] ??= [];
    const devices = content[list] as Device[];
    devices.splice(
      placeInList(
        devices.map(({ id }) => id),
        device.id,
      ),
      0,
      device,
    );
    this.#devices.set(device.id, device);
  }

  #keep(draft: WardDraft): WardDraft {
    this.#drafts.set(draft.content.ward, draft);
    for (const device of [...(draft.content.recorders ?? []), ...(draft.content.cameras ?? [])]) {
      this.#devices.set(device.id, device);
    }
    return draft;
  }

  /** `wards/cua-nam.yaml`, or by the code where another ward has that name. */
  #newFile(code: string, name: string): string {
    const [, bare = name] = /^(?:Phường|Xã|Đặc khu)\s+(.+)$/u.exec(name) ?? [];
    const taken = new Set(this.wards.map(({ file }) => file));
    const file = join(this.#directory, 'wards', `${slugOf(bare) || code}.yaml`);
    return taken.has(file) ? join(this.#directory, 'wards', `${code}.yaml`) : file;
  }
}
