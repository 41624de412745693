/** How many there are on each link, and on all together. */
export class LinkCount {
  readonly #links = new Map<string, number>();
  total = 0;

  of(link: string): number {
    return this.#links.get(link) ?? 0;
  }

  add(link: string, by: 1 | -1): void {
    this.total += by;
    this.#links.set(link, this.of(link) + by);
  }
}
