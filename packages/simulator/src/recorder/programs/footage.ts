import { formatDate } from '../commands/date-format.ts';
import { HostError } from '../host/host-error.ts';
import type { HostFiles } from '../host/host-files.ts';

/** Where the segments of one camera go. */
export interface FootageTarget {
  readonly camera: string;
  /** File of the host for a segment that begins at a time. */
  readonly fileFor: (beginMs: number) => string;
  readonly segmentMs: number;
}

interface OpenSegment {
  readonly file: string;
  readonly beginMs: number;
}

interface FootageOptions {
  readonly files: HostFiles;
  readonly log: (line: string) => void;
  readonly isConnected: (camera: string) => boolean;
}

const dayMs = 86_400_000;
const growthMs = 5000;

/**
 * Writes the segments of a virtual recorder: small files with the names and times of real ones. An open segment grows a
 * little now and then, so that somebody who watches sees that it records.
 */
export class Footage {
  readonly #options: FootageOptions;
  readonly #open = new Map<string, OpenSegment>();
  #grownAtMs = 0;

  constructor(options: FootageOptions) {
    this.#options = options;
  }

  /** One segment per day of the past, for cameras that have none yet. */
  backfill(targets: readonly FootageTarget[], days: number, nowMs: number): void {
    for (const { fileFor, segmentMs } of targets) {
      for (let day = days; day > 0; day--) {
        const beginMs = nowMs - day * dayMs;
        const file = fileFor(beginMs);
        if (day === days && this.#hasFootage(file)) break;
        this.#write(file, closedSegment, beginMs + segmentMs);
      }
    }
  }

  /** Opens, grows and closes segments as the time demands. */
  record(targets: readonly FootageTarget[], nowMs: number): void {
    for (const target of targets) {
      const segment = this.#open.get(target.camera);
      if (!this.#options.isConnected(target.camera)) this.#close(target.camera, nowMs);
      else if (segment === undefined || nowMs >= segment.beginMs + target.segmentMs)
        this.#begin(target, nowMs);
      else if (nowMs >= this.#grownAtMs + growthMs) this.#write(segment.file, growth, nowMs);
    }
    if (nowMs >= this.#grownAtMs + growthMs) this.#grownAtMs = nowMs;
  }

  stop(nowMs: number): void {
    for (const camera of [...this.#open.keys()]) this.#close(camera, nowMs);
  }

  /** Closes the segments of cameras that are no longer recorded. */
  keepOnly(cameras: ReadonlySet<string>, nowMs: number): void {
    for (const camera of [...this.#open.keys()]) if (!cameras.has(camera)) this.#close(camera, nowMs);
  }

  #begin({ camera, fileFor }: FootageTarget, nowMs: number): void {
    this.#close(camera, nowMs);
    const file = fileFor(nowMs);
    if (this.#write(file, header, nowMs)) this.#open.set(camera, { file, beginMs: nowMs });
  }

  #close(camera: string, nowMs: number): void {
    const segment = this.#open.get(camera);
    if (segment === undefined) return;
    this.#open.delete(camera);
    this.#write(segment.file, closedSegment.slice(header.length), nowMs);
  }

  #write(file: string, text: string, mtimeMs: number): boolean {
    const { files, log } = this.#options;
    try {
      makeFolder(files, file.slice(0, file.lastIndexOf('/')));
      const target = files.write(file, { append: true, umask: 0o022 });
      try {
        target.write(text);
      } finally {
        target.close();
      }
      files.changeTimes(file, mtimeMs, mtimeMs);
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      log(`ERR [recorder] open ${file}: ${error.message.toLowerCase()}`);
      return false;
    }
  }

  #hasFootage(file: string): boolean {
    const folder = file.slice(0, file.lastIndexOf('/'));
    return this.#options.files.exists(folder) && this.#options.files.list(folder).length > 0;
  }
}

function makeFolder(files: HostFiles, path: string): void {
  if (path === '' || files.exists(path)) return;
  makeFolder(files, path.slice(0, path.lastIndexOf('/')));
  files.makeDirectory(path, 0o755);
}

/** The name of a segment from a pattern with strftime letters, `%f` (microseconds) and `%s`; times are UTC. */
export function segmentName(pattern: string, beginMs: number): string {
  const microseconds = String((beginMs % 1000) * 1000).padStart(6, '0');
  return formatDate(pattern.replaceAll('%f', microseconds), new Date(beginMs));
}

/** An MP4 file type box, what every player looks for first. */
const header = `${box('ftyp', 'isom\0\0\x02\0isomiso2avc1mp41')}${box('free', '')}`;
const growth = box('free', '\0'.repeat(120));
/** Long enough not to be taken for one that a power cut left behind. */
const closedSegment = header + box('mdat', '\0'.repeat(1500));

function box(type: string, body: string): string {
  const size = 8 + body.length;
  return String.fromCharCode(size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255) + type + body;
}
