/** `path` from the root; the file system resolves `.` and `..` in it. */
export function absolutePath(path: string, cwd: string): string {
  if (path === '' || path.startsWith('/')) return path;
  return `${cwd === '/' ? '' : cwd}/${path}`;
}
