import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { LineIndex } from './line-index.ts';
import type { Path } from './path.ts';
import type { Place, Positions } from './positions.ts';

/** A node in the event stream: index of its first event, and of the key that leads to it. */
interface Found {
  readonly node: number;
  readonly key: number;
}

/**
 * Positions in a text that the fast parser accepts, from its own events.
 *
 * A city with a warning in every ward would otherwise pay the slow parser for every file.
 */
export class EventPositions implements Positions {
  readonly #file: string;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #events: readonly Event[];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#events = parseEvents(text, {});
  }

  value(path: Path): Place {
    const { node, key } = this.#find(path);
    return this.#place(node) ?? this.#place(key) ?? this.#at(0);
  }

  key(path: Path): Place {
    const { node, key } = this.#find(path);
    return this.#place(key) ?? this.#place(node) ?? this.#at(0);
  }

  #find(path: Path): Found {
    // Event 0 opens the document.
    let found: Found = { node: 1, key: -1 };
    for (const segment of path) {
      const next =
        typeof segment === 'number' ? this.#item(found.node, segment) : this.#entry(found.node, segment);
      if (next === undefined) return found;
      found = next;
    }
    return found;
  }

  #item(list: number, position: number): Found | undefined {
    if (this.#events[list]?.type !== EVENT_ID.SEQUENCE) return undefined;
    let node = list + 1;
    for (let skipped = 0; skipped < position; skipped++) {
      if (this.#events[node]?.type === EVENT_ID.POP) return undefined;
      node = this.#after(node);
    }
    return this.#events[node]?.type === EVENT_ID.POP ? undefined : { node, key: -1 };
  }

  #entry(map: number, name: string): Found | undefined {
    if (this.#events[map]?.type !== EVENT_ID.MAPPING) return undefined;
    for (let key = map + 1; this.#events[key]?.type !== EVENT_ID.POP; ) {
      const node = this.#after(key);
      if (this.#scalar(key) === name) return { node, key };
      key = this.#after(node);
    }
    return undefined;
  }

  /** Index of the event after the node that begins at `index`. */
  #after(index: number): number {
    let depth = 0;
    let next = index;
    do {
      const type = this.#events[next]?.type;
      if (type === undefined) return next;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
      if (type === EVENT_ID.POP) depth--;
      next++;
    } while (depth > 0);
    return next;
  }

  #scalar(index: number): string | undefined {
    const event = this.#events[index];
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
    return this.#text.slice(event.valueStart, event.valueEnd);
  }

  #place(index: number): Place | undefined {
    const event = this.#events[index];
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return this.#at(event.start);
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const text = this.#text.slice(event.valueStart, event.valueEnd);
    return { ...this.#at(event.valueStart - (isQuoted ? 1 : 0)), text };
  }

  #at(offset: number): Place {
    return { position: { file: this.#file, ...this.#lines.at(offset) } };
  }
}
