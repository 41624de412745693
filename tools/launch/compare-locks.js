/**
 * Compares the packages of package-lock.json with those of node_modules/.package-lock.json, which npm writes after
 * every installation, and names the first difference.
 *
 * Optional packages may be missing: those of other platforms always are.
 */
export function compareLocks(wanted, installed) {
  const surplus = Object.keys(installed).find((path) => !Object.hasOwn(wanted, path));
  if (surplus !== undefined) return `${surplus} is not in it`;
  const different = Object.keys(wanted).find((path) => path !== '' && !isSame(wanted[path], installed[path]));
  return different === undefined ? undefined : `${different} differs`;
}

function isSame(wanted, installed) {
  if (installed === undefined) return wanted.optional === true;
  return JSON.stringify(wanted) === JSON.stringify(installed);
}
