/** Nothing escapes these. */
const isPlain = /^[\w.~-]+$/;

/**
 * The texts that a secret turns into on its way through addresses, XML, JSON, YAML, shells and headers.
 *
 * @param username Of the same credential; together they make the header of HTTP Basic.
 */
export function secretForms(secret: string, username?: string): ReadonlySet<string> {
  const forms = isPlain.test(secret)
    ? [secret]
    : [secret, ...uriForms(secret), ...xmlForms(secret), ...jsonForms(secret), ...shellForms(secret)];
  const pairs = username === undefined ? [] : pairForms(username, secret);
  return new Set([...forms, ...base64Forms(secret), ...pairs]);
}

/** A short password is as common as a word; beside its user name it is not. */
export function pairForms(username: string, password: string): string[] {
  const pair = `${username}:${password}`;
  return [pair, `${encodeURIComponent(username)}:${encodeURIComponent(password)}`, ...base64Forms(pair)];
}

/** RFC 3986, forms, and as the URL class writes a password: with upper and lower case digits. */
function uriForms(secret: string): string[] {
  const wellFormed = secret.toWellFormed();
  const component = encodeURIComponent(wellFormed);
  const strict = component.replace(/[!'()*]/g, percent);
  const url = new URL('http://host');
  url.password = wellFormed;
  const forms = [
    component,
    strict,
    component.replaceAll('%20', '+'),
    strict.replaceAll('%20', '+'),
    url.password,
  ];
  return [...forms, ...forms.map((form) => form.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase()))];
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Text, attributes, and the ways to write quotation marks. */
function xmlForms(secret: string): string[] {
  const opened = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = opened.replaceAll('>', '&gt;');
  const quotes = [
    ['&quot;', "'"],
    ['&quot;', '&apos;'],
    ['&quot;', '&#39;'],
    ['&#34;', '&#39;'],
    ['&quot;', '&#x27;'],
  ] as const;
  const quoted = quotes.flatMap(([double, single]) =>
    [opened, text].map((form) => form.replaceAll('"', double).replaceAll("'", single)),
  );
  return [opened, text, ...quoted];
}

/** As JavaScript and YAML write it, as Go writes it (the engine's logs), and JSON inside JSON. */
function jsonForms(secret: string): string[] {
  const json = inside(secret);
  const go = json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);
  return [json, go, inside(json), inside(go)];
}

function inside(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Inside '…' of a POSIX shell and of YAML, inside "…" of a shell, and bare with backslashes. */
function shellForms(secret: string): string[] {
  return [
    secret.replaceAll("'", `'\\''`),
    secret.replaceAll("'", `'"'"'`),
    secret.replaceAll("'", "''"),
    secret.replace(/["$`\\]/g, '\\$&'),
    secret.replace(/[^\w@%+=:,./-]/g, '\\$&'),
  ];
}

function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
}
