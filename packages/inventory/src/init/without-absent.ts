/** The item without the keys that have no value, so that no file says them. */
export function withoutAbsent<Item extends object>(
  item: { [Key in keyof Item]: Item[Key] | undefined },
): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}
