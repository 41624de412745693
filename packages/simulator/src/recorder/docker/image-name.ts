interface ImageName {
  /** Without the registry and the folder that Docker adds by itself. */
  readonly name: string;
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

/** Takes `name`, `name:tag` and `name@sha256:…` apart. */
export function parseImageName(text: string): ImageName {
  const [reference = '', digest] = text.split('@', 2);
  const [, given = reference, tag] = /^(.+?)(?::([\w][\w.-]*))?$/.exec(reference) ?? [];
  const name = given.replace(/^docker\.io\//, '').replace(/^library\//, '');
  return { name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

/** As the engine shows it in messages: with the tag that it has added. */
export function shownImageName(text: string): string {
  const { name, tag, digest } = parseImageName(text);
  return digest === undefined ? `${name}:${tag ?? 'latest'}` : `${name}@${digest}`;
}
