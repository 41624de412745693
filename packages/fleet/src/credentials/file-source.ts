import { resolve } from 'node:path';
import { notFound } from './not-found.ts';
import { parseMap, withoutLineEnd } from './parse-credential.ts';
import { readPrivateFile } from './read-private-file.ts';

/**
 * Credentials in files.
 *
 * Thousands of devices share one file, so it is read and parsed once, and its errors name the file and no device.
 */
export class FileSource {
  readonly #baseDirectory: string;
  readonly #files = new Map<string, Promise<string>>();
  readonly #maps = new Map<string, Promise<Readonly<Record<string, unknown>>>>();

  /** @param baseDirectory Folder that relative paths start from. */
  constructor(baseDirectory: string) {
    this.#baseDirectory = baseDirectory;
  }

  /**
   * @param target `PATH`, or `PATH#KEY` for an entry of the JSON map in PATH.
   * @throws FleetError `secret/not-found`, `secret/permissions`, `secret/unreadable`
   */
  async read(target: string, reference: string): Promise<unknown> {
    const hash = target.indexOf('#');
    if (hash < 0) return withoutLineEnd(await this.#text(target));
    const [path, key] = [target.slice(0, hash), target.slice(hash + 1)];
    const map = await this.#map(path);
    if (!Object.hasOwn(map, key)) throw notFound(reference, `${path} has no entry ${key}`);
    return map[key];
  }

  #text(path: string): Promise<string> {
    const text = this.#files.get(path) ?? readPrivateFile(resolve(this.#baseDirectory, path), `file:${path}`);
    this.#files.set(path, text);
    return text;
  }

  #map(path: string): Promise<Readonly<Record<string, unknown>>> {
    const map = this.#maps.get(path) ?? this.#text(path).then((text) => parseMap(text, `file:${path}`));
    this.#maps.set(path, map);
    return map;
  }
}
