const listed = 3;

/** Ids under the heading of their ward: without its code, and counted when there are many. */
export function deviceIds(ids: readonly string[], ward?: string): string {
  const unique = [...new Set(ids)].map((id) => shortId(id, ward));
  if (unique.length <= listed) return unique.join(', ');
  return `${unique.slice(0, 2).join(', ')} … ${unique.at(-1)}`;
}

/** An id without the code of its ward, where the ward is said above. */
export function shortId(id: string, ward: string | undefined): string {
  return ward !== undefined && id.startsWith(`${ward}-`) ? id.slice(ward.length + 1) : id;
}

/** A message about a device without its id, where the id stands beside it. */
export function withoutId(message: string, id: string): string {
  return message.startsWith(`${id}: `) ? message.slice(id.length + 2) : message;
}
