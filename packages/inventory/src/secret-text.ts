/** Code of the problem that a secret stands in a file: its place is shown, its text never. */
export const plainTextSecretCode = 'rule/plain-text-secret';

/** What to do with a secret that somebody wrote into a file. */
export const movedSecretHint =
  'Take it out, keep it where a credential reference leads, and change it: whoever has the file knows it.';

/** Keys under which people write passwords, without diacritics: `password`, `mat_khau`, `api-key`. */
const secretWord =
  '(?:passw(?:or)?d|pass(?:phrase|wort)?|pwd|mat[ _-]?khau|secret|token|api[ _-]?key|private[ _-]?key)';
const secretKey = new RegExp(`(?:^|[ _-])${secretWord}$`);

/** `rtsp://admin:12345@10.1.70.11/`: the password in the authority of a URL; it may hold an @ or a slash of its own. */
const urlPassword = /([a-z][a-z0-9+.-]*:\/\/[^\s/:@?#]*:)(?!\d+\/)[^\s"']+(?=@)/gi;
const secretName = String.raw`(?<![\p{L}\d])(?:[\p{L}\d]+[_-])?(?:${secretWord}|m[aậ]t khẩu)["']?\s*`;
/** `?user=admin&password=12345` */
const assigned = new RegExp(String.raw`(${secretName}=\s*)[^\s,;&}"']+`, 'giu');
/** `password: 12345`, to the end of the line: a value may hold spaces and commas. */
const written = new RegExp(String.raw`(${secretName}:\s*)\S.*`, 'giu');
/** A credential that is not a reference to one. */
const credential = /(\bcredential["']?\s*:\s*)(?!["']?(?:env|file|exec|age):)\S.*/gi;
/** A line of the body of a key, which stands alone. */
const keyLine = /^(\s*)[A-Za-z0-9+/]{40,}={0,2}\s*$/g;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Whether a key of a map is one under which people write a password. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(withoutDiacritics(key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')).toLowerCase());
}

/** Whether a text holds a password or private key, as far as its form shows. */
export function holdsSecret(text: string): boolean {
  // What most texts lack, and all of the patterns need.
  if (!/[:=]|-----/.test(text)) return false;
  return [urlPassword, assigned, written, privateKey].some((pattern) => text.search(pattern) !== -1);
}

/** The text with everything that looks like a password replaced by `***`. */
export function maskSecrets(text: string): string {
  return [urlPassword, assigned, written, credential, keyLine].reduce(
    (masked, pattern) => masked.replaceAll(pattern, '$1***'),
    text,
  );
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
