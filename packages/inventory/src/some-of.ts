/** The first few of many names: `a, b, c and 31 more`. */
export function someOf(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  // One name takes no more room than "1 more".
  return rest <= 1 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${rest} more`;
}
