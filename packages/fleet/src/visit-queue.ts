interface Line<Item> {
  readonly items: Item[];
  next: number;
}

/** Work that waits, a line for each link; links take turns, so that a long line holds up nobody else's. */
export class VisitQueue<Item> {
  readonly #lines = new Map<string, Line<Item>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(link: string, item: Item): void {
    const line = this.#lines.get(link);
    if (line === undefined) this.#lines.set(link, { items: [item], next: 0 });
    else line.items.push(item);
    this.#size += 1;
  }

  /** The first of the next line that has room; its link is the last to be asked again. */
  take(hasRoom: (link: string) => boolean): Item | undefined {
    for (const [link, line] of this.#lines) {
      if (!hasRoom(link)) continue;
      this.#lines.delete(link);
      // Not `shift`, which moves all the others.
      const item = line.items[line.next];
      line.next += 1;
      if (line.next < line.items.length) this.#lines.set(link, line);
      this.#size -= 1;
      return item;
    }
    return undefined;
  }

  /** Everything that still waits, and nothing waits any more. */
  drain(): Item[] {
    const items = [...this.#lines.values()].flatMap(({ items: all, next }) => all.slice(next));
    this.#lines.clear();
    this.#size = 0;
    return items;
  }
}
